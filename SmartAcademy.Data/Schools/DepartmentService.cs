using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

/// <summary>Writes the departments of a school.</summary>
public sealed class DepartmentService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const string OneCode = "ix_departments_school_id_code";

    private static readonly Clash[] Clashes = [new(OneCode, SchoolRefusals.DepartmentCodeTaken)];

    public async Task<Checked<Guid>> OpenAsync(Actor actor, DepartmentDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.DepartmentsWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var details = await CheckAsync(db, schoolId, typed, ct);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        var department = new Department(schoolId, details.Value.Name, details.Value.Code);
        Describe(department, details.Value);
        db.Departments.Add(department);
        return await db.SaveAsync(department.Id, Clashes, ct);
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid departmentId, DepartmentDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.DepartmentsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Departments.FirstOrDefaultAsync(row => row.Id == departmentId, ct) is not { } department)
        {
            return Refusal.NotFound;
        }

        var details = await CheckAsync(db, department.SchoolId, typed, ct);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        Describe(department, details.Value);
        return await db.SaveAsync(department.Id, Clashes, ct);
    }

    /// <summary>Removes a department without classes and students.</summary>
    public Task<Result> DeleteAsync(Actor actor, Guid departmentId, CancellationToken ct) => OnDepartmentAsync(actor, departmentId, async (db, found) =>
    {
        var isUsed = await db.Classes.AnyAsync(row => row.DepartmentId == departmentId, ct)
            || await db.Students.AnyAsync(row => row.DepartmentId == departmentId, ct);
        if (isUsed)
        {
            return SchoolRefusals.DepartmentInUse;
        }

        found.Delete(time.GetUtcNow());
        return Result.Ok;
    }, ct);

    public Task<Result> RestoreAsync(Actor actor, Guid departmentId, CancellationToken ct) => OnDepartmentAsync(actor, departmentId, (_, found) =>
    {
        found.Restore();
        return Task.FromResult(Result.Ok);
    }, ct);

    private async Task<Result> OnDepartmentAsync(
        Actor actor, Guid departmentId, Func<AcademyDbContext, Department, Task<Result>> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.DepartmentsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Departments.WithDeleted().FirstOrDefaultAsync(row => row.Id == departmentId, ct) is not { } department)
        {
            return Refusal.NotFound;
        }

        var done = await verb(db, department);
        if (!done.IsRefused)
        {
            await db.SaveChangesAsync(ct);
        }

        return done;
    }

    private static void Describe(Department department, DepartmentDetails details) =>
        department.Describe(details.Name, details.NameBangla, details.Code, details.HeadUserId);

    private static async Task<Checked<DepartmentDetails>> CheckAsync(
        AcademyDbContext db, Guid schoolId, DepartmentDetails typed, CancellationToken ct)
    {
        var details = typed.Check();
        var headIsKnown = typed.HeadUserId is not { } headId
            || await db.StaffOf(schoolId, Role.Teacher, Role.Staff, Role.SchoolAdmin).AnyAsync(user => user.Id == headId, ct);
        return headIsKnown ? details : (List<Refusal>)[.. details.Refusals, SchoolRefusals.UnknownHead];
    }
}
