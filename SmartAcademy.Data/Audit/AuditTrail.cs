using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>Writes down what happened when no row was changed; see <see cref="AuditInterceptor"/> for what was.</summary>
public sealed class AuditTrail(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task RecordAsync(Actor actor, AuditEvent happened, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        Record(db, happened);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Adds the entry to a context that has something else to save, so that both stand or fall together.</summary>
    public void Record(AcademyDbContext db, AuditEvent happened) => db.AuditEntries.Add(new AuditEntry(
        happened.SchoolId ?? db.Actor.SchoolId, time.GetUtcNow(), db.Actor.UserId, db.Actor.Name, happened.Action,
        happened.ResourceType, happened.ResourceId, JsonSerializer.Serialize(happened.Details ?? new Dictionary<string, string?>())));
}
