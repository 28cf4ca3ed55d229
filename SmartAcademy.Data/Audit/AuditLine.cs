namespace SmartAcademy.Data.Audit;

/// <summary>One entry as people read it: names stand beside or in place of ids.</summary>
public sealed record AuditLine
{
    public required Guid Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public Guid? SchoolId { get; init; }

    public Guid? ActorId { get; init; }

    /// <summary>Empty for somebody who was not signed in, "system" for the house itself.</summary>
    public required string By { get; init; }

    public string? Address { get; init; }

    public string? UserAgent { get; init; }

    public required string Action { get; init; }

    public required string ResourceType { get; init; }

    public required string ResourceId { get; init; }

    /// <summary>What the thing is called now; null when it is gone or has no name.</summary>
    public string? About { get; init; }

    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Details { get; init; } = new Dictionary<string, string?>();

    public long? SealNo { get; init; }
}
