namespace SmartAcademy.Data.Audit;

/// <summary>Which entries are listed, the newest first.</summary>
public sealed record AuditFilter
{
    /// <summary>School days, both ends included.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Guid? ActorId { get; init; }

    public string? Action { get; init; }

    public string? ResourceType { get; init; }

    public string? ResourceId { get; init; }

    /// <summary>Any part of what an entry says, among the newest <see cref="MostSearched"/> that the other filters let through.</summary>
    public string? Search { get; init; }

    /// <summary>Begins after this entry; null for the newest.</summary>
    public AuditPosition? Before { get; init; }

    /// <summary>Words cannot be looked up by an index; this keeps the search short in a table of millions.</summary>
    public const int MostSearched = 20_000;
}
