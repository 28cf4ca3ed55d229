namespace SmartAcademy.Domain.Audit;

/// <summary>What an entry tells, before it is known who did it and when.</summary>
/// <param name="Action">A word of <see cref="AuditAction"/>.</param>
/// <param name="ResourceType">The kind of thing, such as Student or User.</param>
/// <param name="ResourceId">Which one; empty when it was none in particular.</param>
public sealed record AuditFact(string Action, string ResourceType, string ResourceId)
{
    /// <summary>The school whose office may read it; null for what concerns no school.</summary>
    public Guid? SchoolId { get; init; }

    /// <summary>Field → old and new value; null where there was or is nothing.</summary>
    public IReadOnlyDictionary<string, string?[]> Changes { get; init; } = new Dictionary<string, string?[]>();

    /// <summary>What else is worth knowing, such as the reason that a person gave.</summary>
    public IReadOnlyDictionary<string, string?> Details { get; init; } = new Dictionary<string, string?>();
}
