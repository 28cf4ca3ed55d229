using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Access.Tallies;

/// <summary>Counts what the gates saw day by day, so that a page over months reads thousands of rows and not millions of scans.</summary>
public sealed class GateTallies(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Rows become visible a little after the time in their id, and the clocks of two instances differ.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Tens of millions of scans take minutes, and nobody waits for it.</summary>
    private static readonly TimeSpan LongestRefresh = TimeSpan.FromHours(1);

    /// <summary>Counts the days of every school that received scans since the last run, and gives their number.</summary>
    public async Task<Result<int>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.AllSchools || !actor.May(Actor.AnyPermission))
        {
            return Refusal.Forbidden;
        }

        List<School> schools;
        await using (var db = await contexts.OpenAsync(Actor.System(), ct))
        {
            schools = await db.Schools.AsNoTracking().ToListAsync(ct);
        }

        var counted = 0;
        foreach (var school in schools)
        {
            counted += await CountAsync(school, ct);
        }

        return counted;
    }

    /// <summary>Takes the summary of each student's scans anew; pages read the former one until it is done.</summary>
    public async Task<Result> SumUpStudentsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.AllSchools || !actor.May(Actor.AnyPermission))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        db.Database.SetCommandTimeout(LongestRefresh);
        await db.Database.ExecuteSqlAsync($"SELECT refresh_student_pass_summary()", ct);
        return Result.Ok;
    }

    private async Task<int> CountAsync(School school, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(school.Id), ct);
        var clock = SchoolClock.For(time, school.TimeZoneId);
        var begun = clock.UtcNow;
        var mark = await db.GateTallyMarks.AsNoTracking().Select(row => (DateTimeOffset?)row.CountedTo).FirstOrDefaultAsync(ct);
        var days = mark is { } counted ? await TouchedAsync(db, clock, counted - Overlap, ct) : await AllAsync(db, clock, ct);
        foreach (var day in days)
        {
            await db.Database.ExecuteSqlAsync($"SELECT tally_gate_day({day})", ct);
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO gate_tally_marks (school_id, counted_to) VALUES ({school.Id}, {begun})
            ON CONFLICT (school_id) DO UPDATE SET counted_to = greatest(gate_tally_marks.counted_to, excluded.counted_to)
            """, ct);
        return days.Count;
    }

    /// <summary>The days of scans that were received since then; their ids begin with the time. A scan is days older only when a device was offline.</summary>
    private static async Task<List<DateOnly>> TouchedAsync(AcademyDbContext db, SchoolClock clock, DateTimeOffset since, CancellationToken ct)
    {
        var (first, earliest, zone) = (Guid.CreateVersion7(since), since - ScanTime.LongestOffline, clock.Zone.Id);
        return await db.Database.SqlQuery<DateOnly>(
            $"""
            SELECT DISTINCT (occurred_at AT TIME ZONE {zone})::date AS "Value" FROM access_logs
            WHERE school_id = current_school() AND occurred_at >= {earliest} AND id > {first}
            """).ToListAsync(ct);
    }

    /// <summary>For a school that was never counted: each day since its first scan.</summary>
    private static async Task<List<DateOnly>> AllAsync(AcademyDbContext db, SchoolClock clock, CancellationToken ct)
    {
        var first = await db.AccessLogs.OrderBy(log => log.OccurredAt).Select(log => (DateTimeOffset?)log.OccurredAt).FirstOrDefaultAsync(ct);
        if (first is not { } at)
        {
            return [];
        }

        var (day, today) = (clock.DayOf(at), clock.Today);
        return [.. Enumerable.Range(0, Math.Max(0, today.DayNumber - day.DayNumber + 1)).Select(day.AddDays)];
    }
}
