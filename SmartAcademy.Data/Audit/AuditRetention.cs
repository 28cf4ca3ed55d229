using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>
/// Removes entries whose time is over, by whole seals from the oldest on, so that the rest can still be verified: an entry goes
/// once its seal is older than the given instant. It reaches across schools and so is for the house itself.
/// </summary>
public sealed class AuditRetention(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>What the database keeps whatever it is asked.</summary>
    public static readonly TimeSpan ShortestKept = TimeSpan.FromDays(366);

    /// <summary>How many entries <see cref="PurgeAsync"/> would remove.</summary>
    public async Task<Result<long>> PreviewAsync(Actor actor, DateTimeOffset before, CancellationToken ct)
    {
        if (!MayPurge(actor))
        {
            return Refusal.Forbidden;
        }

        var limit = Allowed(before);
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var kept = await db.AuditSeals.Where(seal => seal.SealedAt >= limit).MinAsync(seal => (long?)seal.No, ct) ?? long.MaxValue;
        return await db.AuditEntries.LongCountAsync(
            entry => (entry.SealNo > AuditSeal.BeforeSeals && entry.SealNo < kept) || (entry.SealNo == AuditSeal.BeforeSeals && entry.At < limit), ct);
    }

    /// <summary>Removes them, writes down that it did, and tells how many there were.</summary>
    public async Task<Result<long>> PurgeAsync(Actor actor, DateTimeOffset before, CancellationToken ct)
    {
        if (!MayPurge(actor))
        {
            return Refusal.Forbidden;
        }

        var limit = Allowed(before);
        await using var db = await contexts.OpenAsync(Actor.System() with { UserId = actor.UserId, Name = actor.Name, Origin = actor.Origin }, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var removed = (await db.Database.SqlQuery<long>($"""SELECT purge_audit({limit}) AS "Value" """).ToListAsync(ct))[0];
        if (removed > 0)
        {
            audit.Record(db, new AuditEvent(AuditAction.Purged, nameof(AuditEntry), "", new Dictionary<string, string?>
            {
                [AuditDetail.Count] = AuditMask.Text(removed),
                [AuditDetail.Before] = AuditMask.Text(limit),
            }));
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return removed;
    }

    private static bool MayPurge(Actor actor) => actor.AllSchools && actor.May(Actor.AnyPermission);

    private DateTimeOffset Allowed(DateTimeOffset before)
    {
        var latest = time.GetUtcNow() - ShortestKept;
        return before < latest ? before.ToUniversalTime() : latest;
    }
}
