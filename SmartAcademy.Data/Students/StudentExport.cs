using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students;

/// <summary>Reads the filtered list from its first to its last student, row by row.</summary>
public sealed class StudentExport(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit)
{
    /// <summary>Empty for those who may not export.</summary>
    public AuditedExport<StudentExportLine> ReadAsync(Actor actor, StudentFilter filter, CancellationToken ct) =>
        new(audit, actor, nameof(Student), FilterWords.Of(filter), RowsAsync(actor, filter, ct));

    private async IAsyncEnumerable<StudentExportLine> RowsAsync(
        Actor actor, StudentFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var rows =
            from student in StudentQueries.Filtered(db, actor, filter).Sorted(db, filter.Sort)
            let row = db.Classes.FirstOrDefault(row => row.Id == student.ClassId)
            let guardian = db.Guardianships.Where(bond => bond.StudentId == student.Id)
                .OrderBy(bond => bond.ContactPriority).ThenBy(bond => bond.GuardianId).Select(bond => bond.Guardian).FirstOrDefault()
            select new
            {
                student,
                ClassName = row.Name,
                row.Section,
                Department = db.Departments.Where(department => department.Id == student.DepartmentId).Select(department => department.Name).FirstOrDefault(),
                School = db.Schools.Where(school => school.Id == student.SchoolId).Select(school => school.Name).First(),
                GuardianName = guardian.Name,
                GuardianPhone = guardian.Phone,
            };
        await foreach (var found in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new StudentExportLine(
                found.student.EnrolmentNumber, found.student.Details, found.student.Status, found.ClassName, found.Section,
                found.Department, found.School, found.GuardianName, found.GuardianPhone);
        }
    }
}
