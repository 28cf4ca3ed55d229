using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

/// <summary>Opens academic years and says which one is running.</summary>
public sealed class AcademicYearService(IDbContextFactory<AcademyDbContext> contexts)
{
    private const string OneName = "ix_academic_years_school_id_name";
    private const string OneCurrent = "ix_academic_years_one_current";

    private static readonly Clash[] Clashes = [new(OneName, SchoolRefusals.YearNameTaken), new(OneCurrent, Refusal.ChangedMeanwhile)];

    /// <summary>Opens a year; the first one of a school, or of a department, is at once the current one.</summary>
    public async Task<Checked<Guid>> OpenAsync(Actor actor, AcademicYearDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (details.Value.DepartmentId is { } departmentId && !await db.Departments.AnyAsync(row => row.Id == departmentId && row.SchoolId == schoolId, ct))
        {
            return StudentRefusals.UnknownDepartment;
        }

        var year = AcademicYear.Open(
            schoolId, details.Value.Name, details.Value.StartsOn, details.Value.EndsOn, details.Value.DepartmentId).Value;
        if (!await db.AcademicYears.AnyAsync(row => row.SchoolId == schoolId && row.DepartmentId == year.DepartmentId, ct))
        {
            year.MakeCurrent();
        }

        db.AcademicYears.Add(year);
        return await db.SaveAsync(year.Id, Clashes, ct);
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid yearId, AcademicYearDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.AcademicYears.FirstOrDefaultAsync(row => row.Id == yearId, ct) is not { } year)
        {
            return Refusal.NotFound;
        }

        var changed = year.Reschedule(details.Value.Name, details.Value.StartsOn, details.Value.EndsOn);
        return changed.IsRefused ? changed.Refusal : await db.SaveAsync(year.Id, Clashes, ct);
    }

    /// <summary>Ends the running year and begins this one; a school has one current year at every moment.</summary>
    public async Task<Result> MakeCurrentAsync(Actor actor, Guid yearId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.AcademicYears.FirstOrDefaultAsync(row => row.Id == yearId, ct) is not { } year)
        {
            return Refusal.NotFound;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var running in await db.AcademicYears.Where(row => row.SchoolId == year.SchoolId && row.DepartmentId == year.DepartmentId && row.IsCurrent && row.Id != yearId).ToListAsync(ct))
        {
            running.StandDown();
        }

        // Two saves: the old year must step down before the index lets another stand up.
        await db.SaveChangesAsync(ct);
        year.MakeCurrent();
        return await db.CommitAsync(transaction, Clashes, ct);
    }
}
