using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Grades;

internal static class Learners
{
    /// <summary>The roll of a class on a day, by roll number.</summary>
    public static Task<List<Learner>> RollAsync(this AcademyDbContext db, Guid classId, DateOnly day, CancellationToken ct) => (
        from place in db.Enrolments.AsNoTracking()
        where place.ClassId == classId && place.StartsOn <= day && (place.EndsOn == null || place.EndsOn >= day)
        join student in db.Students on place.StudentId equals student.Id
        orderby place.RollNumber, student.FirstName, student.Id
        select new Learner(
            student.Id, place.RollNumber, StudentName.Full(student.FirstName, student.MiddleName, student.LastName), student.NameBangla, student.EnrolmentNumber))
        .ToListAsync(ct);

    /// <summary>Who of the class learns the subject: all, or those who chose it.</summary>
    public static async Task<List<Learner>> LearnersAsync(this AcademyDbContext db, ClassSubject subject, DateOnly day, CancellationToken ct)
    {
        var roll = await db.RollAsync(subject.ClassId, day, ct);
        if (!subject.IsElective)
        {
            return roll;
        }

        var chosen = await db.StudentSubjects.Where(row => row.ClassSubjectId == subject.Id).Select(row => row.StudentId).ToListAsync(ct);
        return [.. roll.Where(learner => chosen.Contains(learner.StudentId))];
    }
}
