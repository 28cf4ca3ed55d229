namespace SmartAcademy.Data.Visitors;

/// <summary>One visit with all that the desk may see.</summary>
public sealed record VisitSheet
{
    public required VisitLine Line { get; init; }

    public string? Phone { get; init; }

    public string? IdNumber { get; init; }

    public Guid? HostId { get; init; }

    public bool WasWatched { get; init; }

    /// <summary>Why the watch list knows them; only while somebody must decide.</summary>
    public IReadOnlyList<string> WatchReasons { get; init; } = [];

    public string? DecisionReason { get; init; }

    public string? DecidedBy { get; init; }

    public Guid? PassId { get; init; }
}
