using System.Text.Json;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Audit;

/// <summary>Who did what, when and from where; written in the transaction of the change and never altered.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public AuditEntry(Actor actor, DateTimeOffset at, AuditFact fact)
    {
        Id = Guid.CreateVersion7(at);
        At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        (SchoolId, ActorId, ActorName) = (fact.SchoolId, actor.UserId, AuditText.Storable(actor.Name, 200));
        (Address, UserAgent) = (AuditText.StorableOrNull(actor.Origin?.Address, 45), AuditText.StorableOrNull(actor.Origin?.UserAgent, 300));
        (Action, ResourceType) = (AuditText.Storable(fact.Action, 40), AuditText.Storable(fact.ResourceType, 60));
        ResourceId = AuditText.Storable(fact.ResourceId, 80);
        Changes = JsonSerializer.Serialize(fact.Changes.ToDictionary(
            change => AuditText.Storable(change.Key), change => change.Value.Select(value => AuditText.StorableOrNull(value))));
        Details = JsonSerializer.Serialize(fact.Details.ToDictionary(
            detail => AuditText.Storable(detail.Key), detail => AuditText.StorableOrNull(detail.Value)));
        Digest = AuditDigest.Of(this);
    }

    public Guid Id { get; private set; }

    public Guid? SchoolId { get; private set; }

    /// <summary>UTC, in whole microseconds, as the database keeps it.</summary>
    public DateTimeOffset At { get; private set; }

    public Guid? ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>The network address; null for the system's own acts.</summary>
    public string? Address { get; private set; }

    public string? UserAgent { get; private set; }

    /// <summary>A word of <see cref="AuditAction"/>.</summary>
    public string Action { get; private set; } = "";

    public string ResourceType { get; private set; } = "";

    public string ResourceId { get; private set; } = "";

    /// <summary>JSON object: field → [old, new].</summary>
    public string Changes { get; private set; } = "{}";

    /// <summary>JSON object: what else is worth knowing → a text.</summary>
    public string Details { get; private set; } = "{}";

    /// <summary>See <see cref="AuditDigest"/>; a seal binds the digests of its entries.</summary>
    public byte[] Digest { get; private set; } = [];

    /// <summary>The <see cref="AuditSeal"/> that binds it; null until the sealer has come by.</summary>
    public long? SealNo { get; private set; }
}
