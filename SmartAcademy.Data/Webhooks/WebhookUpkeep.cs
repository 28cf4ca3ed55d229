using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Webhooks;

/// <summary>Forgets messages that were settled long ago: their scans stand in the log.</summary>
public sealed class WebhookUpkeep(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Long enough to look into what a receiver says it never got.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int Batch = 10_000;

    public async Task<Result> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.AllSchools || !actor.May(Actor.AnyPermission))
        {
            return Refusal.Forbidden;
        }

        var before = time.GetUtcNow() - Kept;
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        await Expiry.RepeatAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM webhook_deliveries WHERE ctid = ANY (ARRAY (
                SELECT ctid FROM webhook_deliveries WHERE created_at < {before} AND next_try_at < {before} LIMIT {Batch}))
            """, ct));
        return Result.Ok;
    }
}
