using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Calendar;

/// <summary>Marks holidays and other days that differ from the week.</summary>
public sealed class SpecialDayService(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<Checked<Guid>> MarkAsync(Actor actor, SpecialDayDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var details = await CheckAsync(db, schoolId, typed, ct);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        var day = SpecialDay.Mark(schoolId, details.Value);
        db.SpecialDays.Add(day);
        await db.SaveChangesAsync(ct);
        return day.Id;
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid dayId, SpecialDayDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.SpecialDays.FirstOrDefaultAsync(row => row.Id == dayId, ct) is not { } day)
        {
            return Refusal.NotFound;
        }

        var details = await CheckAsync(db, day.SchoolId, typed, ct);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        day.Describe(details.Value);
        await db.SaveChangesAsync(ct);
        return day.Id;
    }

    public async Task<Result> RemoveAsync(Actor actor, Guid dayId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.SpecialDays.FirstOrDefaultAsync(row => row.Id == dayId, ct) is not { } day)
        {
            return Refusal.NotFound;
        }

        db.SpecialDays.Remove(day);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    /// <summary>Adds a list for the whole school; a day that stands there under the same name is left as it is. Returns how many were added.</summary>
    public async Task<Result<int>> AddListAsync(Actor actor, IReadOnlyList<SpecialDayDetails> list, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var days = list.Select(typed => typed.Check()).ToList();
        if (days.SelectMany(day => day.Refusals).FirstOrDefault() is { } wrong)
        {
            return wrong;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.InTurnAsync(schoolId, ct);
        var known = (await db.SpecialDays.Where(day => day.SchoolId == schoolId).Select(day => new { day.StartsOn, day.Name }).ToListAsync(ct))
            .Select(day => (day.StartsOn, day.Name)).ToHashSet();
        var added = days.ConvertAll(day => day.Value).FindAll(details => known.Add((details.StartsOn, details.Name)));
        db.SpecialDays.AddRange(added.Select(details => SpecialDay.Mark(schoolId, details)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return added.Count;
    }

    private static async Task<Checked<SpecialDayDetails>> CheckAsync(
        AcademyDbContext db, Guid schoolId, SpecialDayDetails typed, CancellationToken ct)
    {
        var details = typed.Check();
        List<Refusal> refusals = [.. details.Refusals];
        if (typed.ClassId is { } classId && !await db.Classes.AnyAsync(row => row.Id == classId && row.SchoolId == schoolId, ct))
        {
            refusals.Add(StudentRefusals.UnknownClass);
        }

        if (typed.DepartmentId is { } departmentId && !await db.Departments.AnyAsync(row => row.Id == departmentId && row.SchoolId == schoolId, ct))
        {
            refusals.Add(StudentRefusals.UnknownDepartment);
        }

        return refusals.Count > 0 ? refusals : details;
    }
}
