using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>What happened to a pass, read from the audit; for the office, not for families.</summary>
public sealed class PassHistory(IDbContextFactory<AcademyDbContext> contexts)
{
    private const int MostShown = 100;

    /// <summary>Newest first; empty when the actor may not read passes.</summary>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(Actor actor, Guid passId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (!actor.May(Permission.PassesRead) || !await db.Passes.AnyAsync(pass => pass.Id == passId, ct))
        {
            return [];
        }

        var id = passId.ToString();
        return await db.AuditOf(actor).Where(entry => entry.ResourceType == nameof(Pass) && entry.ResourceId == id)
            .Newest().Take(MostShown).LinesAsync(db, ct);
    }
}
