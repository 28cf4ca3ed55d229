using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access;

/// <summary>What the gates' tables need every night: the tables of the coming months, and an end for what serves a while only.</summary>
public sealed class GateUpkeep(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>How long a scan id is known again. A device that was locked away over the longest holidays still finds its scans there.</summary>
    public static readonly TimeSpan ReceiptsKept = TimeSpan.FromDays(180);

    /// <summary>Longer than any view of a gate goes without reading them.</summary>
    private static readonly TimeSpan ChangesKept = TimeSpan.FromDays(1);

    private static readonly TimeSpan MadeAhead = TimeSpan.FromDays(62);

    /// <summary>Some at a time, so that no transaction is long.</summary>
    private const int Batch = 10_000;

    public async Task<Result> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.AllSchools || !actor.May(Actor.AnyPermission))
        {
            return Refusal.Forbidden;
        }

        var now = time.GetUtcNow();
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        await db.Database.ExecuteSqlAsync($"SELECT make_access_log_months({now}, {now + MadeAhead})", ct);
        await Expiry.RepeatAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM scan_receipts WHERE ctid = ANY (ARRAY (
                SELECT ctid FROM scan_receipts WHERE occurred_at < {now - ReceiptsKept} LIMIT {Batch}))
            """, ct));
        await Expiry.RepeatAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM gate_changes WHERE ctid = ANY (ARRAY (
                SELECT ctid FROM gate_changes WHERE changed_at < {now - ChangesKept} LIMIT {Batch}))
            """, ct));
        return Result.Ok;
    }
}
