using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

internal static class StudentSearch
{
    /// <summary>
    /// Students with every word in their own names and numbers or in those of a guardian; both lie in one search text,
    /// because an OR over two tables would read both in full.
    /// </summary>
    public static IQueryable<Student> WithWords(this IQueryable<Student> students, AcademyDbContext db, SearchWords words)
    {
        var named = words.Patterns.Aggregate(
            students, (rows, pattern) => rows.Where(student => EF.Functions.Like(student.SearchText, pattern, SearchWords.Escape)));
        return words.Phones.Aggregate(named, (rows, phone) =>
        {
            var reached = db.StudentsWithPhone(phone);
            return rows.Where(student => reached.Contains(student.Id));
        });
    }
}
