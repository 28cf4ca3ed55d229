using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>
/// Writes down who looked at the phone, address or date of birth of whom. The query that hands them out calls it, so that no page
/// can forget to. A person who leafs to and fro at one student within ten minutes has looked once.
/// </summary>
public sealed class SensitiveViews(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    /// <param name="actor">Who looks; the house itself is not written down.</param>
    /// <param name="resourceType">Student or Guardian.</param>
    /// <param name="id">Of whom.</param>
    /// <param name="schoolId">Whose office may read of it.</param>
    /// <param name="ct">Gives up.</param>
    public async Task NoteAsync(Actor actor, string resourceType, Guid id, Guid schoolId, CancellationToken ct)
    {
        if (actor.UserId is not null && !await HasLookedAsync(actor, resourceType, id, ct))
        {
            await audit.RecordAsync(actor, new AuditEvent(AuditAction.Viewed, resourceType, id.ToString(), SchoolId: schoolId), ct);
        }
    }

    private async Task<bool> HasLookedAsync(Actor actor, string resourceType, Guid id, CancellationToken ct)
    {
        var (since, about) = (time.GetUtcNow() - OneLook, id.ToString());
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await db.AuditEntries.AnyAsync(
            entry => entry.ActorId == actor.UserId && entry.At > since && entry.Action == AuditAction.Viewed
                && entry.ResourceType == resourceType && entry.ResourceId == about,
            ct);
    }
}
