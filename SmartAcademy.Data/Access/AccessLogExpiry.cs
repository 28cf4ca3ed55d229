using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Access;

/// <summary>Old scans, and what guards wrote when they overrode them. A month that holds no other school's rows is dropped at once; of shared months the school's rows are deleted.</summary>
public sealed class AccessLogExpiry(IDbContextFactory<AcademyDbContext> contexts) : Expiry
{
    public override RetentionKind Kind => RetentionKind.AccessLogs;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        return new RetentionCount(await db.AccessLogs.LongCountAsync(log => log.OccurredAt < before, ct), 0);
    }

    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var dropped = await DropMonthsAsync(db, before.ToUniversalTime(), ct);
        var deleted = await RepeatAsync(() => DeleteAsync(db, house.SchoolId, before.ToUniversalTime(), ct));
        await RepeatAsync(() => db.ScanOverrides.Where(row => row.SchoolId == house.SchoolId && row.OccurredAt < before).Take(Batch).ExecuteDeleteAsync(ct));
        await ForgetTalliesAsync(db, before, ct);
        return new RetentionCount(dropped + deleted, 0);
    }

    /// <summary>What was counted of whole days that are gone goes with them; it names nobody, and is no row that a person would count.</summary>
    private static async Task ForgetTalliesAsync(AcademyDbContext db, DateTimeOffset before, CancellationToken ct)
    {
        var first = DateOnly.FromDateTime(before.UtcDateTime);
        await db.GateHours.Where(row => row.Day < first).ExecuteDeleteAsync(ct);
        await db.GateMinutes.Where(row => row.Day < first).ExecuteDeleteAsync(ct);
        await db.GateClassDays.Where(row => row.Day < first).ExecuteDeleteAsync(ct);
        await db.GateStays.Where(row => row.Day < first).ExecuteDeleteAsync(ct);
    }

    /// <summary>A month that somebody reads just now is left to the next night; its rows go one by one.</summary>
    private static async Task<long> DropMonthsAsync(AcademyDbContext db, DateTimeOffset before, CancellationToken ct)
    {
        try
        {
            return (await db.Database.SqlQuery<long>($"""SELECT drop_access_log_months({before}) AS "Value" """).ToListAsync(ct))[0];
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return 0;
        }
    }

    private static Task<int> DeleteAsync(AcademyDbContext db, Guid? schoolId, DateTimeOffset before, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            WITH old AS (
                SELECT id, occurred_at FROM access_logs WHERE school_id = {schoolId} AND occurred_at < {before} LIMIT {Batch})
            DELETE FROM access_logs log USING old WHERE log.id = old.id AND log.occurred_at = old.occurred_at
            """, ct);
}
