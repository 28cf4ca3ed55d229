using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Guardians;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

/// <summary>
/// Finds students by their own names and numbers or by those of a guardian. The two ways are joined as sets of ids, because an OR
/// over two tables would read both in full.
/// </summary>
internal static class StudentSearch
{
    public static IQueryable<Student> Found(this IQueryable<Student> students, AcademyDbContext db, SearchWords words)
    {
        if (words.AreShort)
        {
            return students.WithWords(words);
        }

        var ids = db.Students.WithDeleted().WithWords(words).Select(student => student.Id).Union(
            from guardian in db.Guardians.WithWords(words)
            join bond in db.Guardianships on guardian.Id equals bond.GuardianId
            select bond.StudentId);
        return students.Where(student => ids.Contains(student.Id));
    }

    private static IQueryable<Student> WithWords(this IQueryable<Student> students, SearchWords words) => words.Patterns.Aggregate(
        students, (rows, pattern) => rows.Where(student => EF.Functions.Like(student.SearchText, pattern, SearchWords.Escape)));
}
