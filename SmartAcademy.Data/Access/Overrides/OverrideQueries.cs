using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>What a guard sees before overriding, and what is reviewed afterwards.</summary>
public sealed class OverrideQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int MostDaysWaiting = 31;

    /// <summary>A scan that the log no longer needs is not looked for in all its months.</summary>
    private static readonly TimeSpan LongestAgo = TimeSpan.FromDays(8);

    /// <summary>Null for a scan that the actor may not see.</summary>
    public async Task<OverrideView?> FindAsync(Actor actor, Guid scanId, CancellationToken ct)
    {
        if (!actor.May(Permission.GateOverride))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var earliest = time.GetUtcNow() - LongestAgo;
        var logs = db.AccessLogs.AsNoTracking().Where(log => log.Id == scanId && log.OccurredAt >= earliest);
        if (await logs.FirstOrDefaultAsync(ct) is not { } log)
        {
            return null;
        }

        var line = (await logs.LinesAsync(db, time, ct))[0];
        var done = await (
            from row in db.ScanOverrides.AsNoTracking()
            where row.DeniedId == scanId
            select new OverrideDone(
                row.OccurredAt, db.Users.Where(user => user.Id == row.GuardId).Select(user => user.DisplayName).FirstOrDefault(), row.Why))
            .FirstOrDefaultAsync(ct);
        return new OverrideView(
            line,
            log.Explanation,
            done is null ? OverrideRule.RefusalOf(log.ToRefused(), time.GetUtcNow()) : OverrideRefusals.AlreadyThrough,
            done is null ? null : done with { At = TimeZoneInfo.ConvertTime(done.At, (await db.ClockAsync(log.SchoolId, time, ct)).Zone) });
    }

    /// <summary>The overrides of a day; empty for those who do not review.</summary>
    public async Task<OverrideDay> DayAsync(Actor actor, OverrideFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var day = filter.Day ?? clock.Today;
        var may = actor.May(Permission.GateReview);
        var seen = db.ScanOverrides.AsNoTracking().Where(row => may);
        var ofDay = seen.OfDay(day, clock);
        return new OverrideDay
        {
            Day = day,
            Today = clock.Today,
            Lines = await OverrideRows.LinesAsync(
                db, ofDay.Where(row => (filter.GuardId == null || row.GuardId == filter.GuardId) && (filter.Why == null || row.Why == filter.Why)), clock, ct),
            ByReason = await ofDay.GroupBy(row => row.Why).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
                .Select(group => new OverrideCount<OverrideReason>(group.Key, group.Count())).ToListAsync(ct),
            ByGuard = await ByGuardAsync(db, ofDay, ct),
            Waiting = await WaitingAsync(seen, clock, ct),
        };
    }

    private static async Task<IReadOnlyList<OverrideCount<string>>> ByGuardAsync(AcademyDbContext db, IQueryable<ScanOverride> overrides, CancellationToken ct) =>
        await (
            from row in overrides
            join guard in db.Users on row.GuardId equals guard.Id
            group row by guard.DisplayName into ofGuard
            orderby ofGuard.Count() descending, ofGuard.Key
            select new OverrideCount<string>(ofGuard.Key, ofGuard.Count())).ToListAsync(ct);

    private static async Task<IReadOnlyList<OverrideCount<DateOnly>>> WaitingAsync(IQueryable<ScanOverride> overrides, SchoolClock clock, CancellationToken ct)
    {
        var times = await overrides.Where(row => row.ReviewedAt == null).OrderBy(row => row.OccurredAt).Take(OverrideDay.Most)
            .Select(row => row.OccurredAt).ToListAsync(ct);
        return [.. times.GroupBy(clock.DayOf).Select(of => new OverrideCount<DateOnly>(of.Key, of.Count())).Take(MostDaysWaiting)];
    }
}
