using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Passes;

/// <summary>Who in a class has a pass, and who needs one.</summary>
internal static class ClassPasses
{
    public static IQueryable<Student> StudentsOf(this AcademyDbContext db, Guid classId) =>
        db.Students.Where(student => student.ClassId == classId && student.Status == StudentStatus.Active);

    /// <summary>An inactive pass was stopped by a person on purpose and counts as a pass; a bulk issue must not undo that.</summary>
    public static IQueryable<Student> WithoutPass(this IQueryable<Student> students, AcademyDbContext db, DateOnly today) =>
        students.Where(student => !db.Passes.Any(pass =>
            pass.StudentId == student.Id && pass.Type == PassType.Standard && pass.ExpiresOn >= today
            && (pass.Status == PassStatus.Active || pass.Status == PassStatus.Inactive)));

    /// <summary>What a bulk issue would do now; null when the actor's school has no such class.</summary>
    public static async Task<ClassIssueCount?> CountForClassAsync(
        this AcademyDbContext db, Guid classId, TimeProvider time, CancellationToken ct)
    {
        var schoolId = await db.Classes.Where(row => row.Id == classId).Select(row => (Guid?)row.SchoolId).FirstOrDefaultAsync(ct);
        if (schoolId is null)
        {
            return null;
        }

        var today = await db.TodayAsync(schoolId, time, ct);
        var all = await db.Students.CountAsync(student => student.ClassId == classId, ct);
        var active = await db.StudentsOf(classId).CountAsync(ct);
        var without = await db.StudentsOf(classId).WithoutPass(db, today).CountAsync(ct);
        return new ClassIssueCount(without, active - without, all - active);
    }
}
