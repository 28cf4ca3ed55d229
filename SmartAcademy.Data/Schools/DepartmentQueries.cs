using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

public sealed class DepartmentQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Departments by name, removed ones last and only for those who may bring them back.</summary>
    public async Task<IReadOnlyList<DepartmentLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.DepartmentsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = actor.May(Permission.DepartmentsWrite) ? db.Departments.WithDeleted() : db.Departments;
        return await Lines(db, rows.OrderBy(row => row.DeletedAt != null).ThenBy(row => row.Name)).ToListAsync(ct);
    }

    public async Task<DepartmentLine?> FindAsync(Actor actor, Guid departmentId, CancellationToken ct)
    {
        if (!actor.May(Permission.DepartmentsRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await Lines(db, db.Departments.Where(row => row.Id == departmentId)).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<DepartmentLine> Lines(AcademyDbContext db, IQueryable<Department> rows) =>
        rows.AsNoTracking().Select(row => new DepartmentLine(
            row.Id,
            row.SchoolId,
            db.Schools.Where(school => school.Id == row.SchoolId).Select(school => school.Code).First(),
            new DepartmentDetails(row.Name, row.Code, row.NameBangla, row.HeadUserId),
            db.Users.Where(user => user.Id == row.HeadUserId).Select(user => user.DisplayName).FirstOrDefault(),
            db.Classes.Count(other => other.DepartmentId == row.Id && other.DeletedAt == null),
            db.Students.Count(student => student.DepartmentId == row.Id && student.DeletedAt == null && student.Status == StudentStatus.Active),
            row.DeletedAt != null));
}
