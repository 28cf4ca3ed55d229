using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>What happened to a pass, read from the audit; for the office, not for families.</summary>
public sealed class PassHistory(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Newest first; empty when the actor may not read passes.</summary>
    public async Task<IReadOnlyList<PassEvent>> ReadAsync(Actor actor, Guid passId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (!actor.May(Permission.PassesRead) || !await db.Passes.AnyAsync(pass => pass.Id == passId, ct))
        {
            return [];
        }

        var id = passId.ToString();
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.ResourceType == nameof(Pass) && entry.ResourceId == id)
            .OrderByDescending(entry => entry.At).Take(100).ToListAsync(ct);
        return [.. entries.Select(Tell).OfType<PassEvent>()];
    }

    private static PassEvent? Tell(AuditEntry entry)
    {
        using var changes = JsonDocument.Parse(entry.Changes);
        PassEventKind? kind = entry.Action switch
        {
            AuditAction.Created => PassEventKind.Issued,
            AuditAction.Printed => PassEventKind.Printed,
            _ => KindOf(NewValue(changes, nameof(Pass.Status))),
        };
        return kind is { } known ? new PassEvent(known, entry.At, entry.ActorName, NewValue(changes, nameof(Pass.Reason))) : null;
    }

    private static PassEventKind? KindOf(string? status) => status switch
    {
        nameof(PassStatus.Active) => PassEventKind.Activated,
        nameof(PassStatus.Inactive) => PassEventKind.Deactivated,
        nameof(PassStatus.Revoked) => PassEventKind.Revoked,
        nameof(PassStatus.Expired) => PassEventKind.Expired,
        _ => null,
    };

    private static string? NewValue(JsonDocument changes, string field) =>
        changes.RootElement.TryGetProperty(field, out var pair) ? pair[1].GetString() : null;
}
