using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>Writes down what happened when no row was changed; see <see cref="AuditInterceptor"/> for what was.</summary>
public sealed class AuditTrail(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Written as the house itself: what happened to somebody without a school must be written down too.</summary>
    public async Task RecordAsync(Actor actor, AuditEvent happened, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        db.AuditEntries.Add(Entry(actor, happened));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Adds the entry to a context that has something else to save, so that both stand or fall together.</summary>
    public void Record(AcademyDbContext db, AuditEvent happened) => db.AuditEntries.Add(Entry(db.Actor, happened));

    private AuditEntry Entry(Actor actor, AuditEvent happened) =>
        new(actor, time.GetUtcNow(), new AuditFact(happened.Action, happened.ResourceType, happened.ResourceId)
        {
            SchoolId = happened.SchoolId ?? actor.SchoolId,
            Details = happened.Details ?? new Dictionary<string, string?>(),
        });
}
