namespace SmartAcademy.Data.Access.Analytics;

/// <summary>What the gates saw in a span of days.</summary>
public sealed record GateAnalytics
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>On the school's clock; null while its scans were never counted.</summary>
    public DateTimeOffset? CountedTo { get; init; }

    public int Entries { get; init; }

    public int Exits { get; init; }

    public int Denied { get; init; }

    public IReadOnlyList<HourAtGate> Hours { get; init; } = [];

    /// <summary>The busiest first, of all classes together.</summary>
    public IReadOnlyList<BusyMinute> BusiestMinutes { get; init; } = [];

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<ReasonCount> Denials { get; init; } = [];

    /// <summary>Every day of the span on which somebody came, oldest first.</summary>
    public IReadOnlyList<LateDay> LateDays { get; init; } = [];

    /// <summary>Youngest class first; only those with somebody late.</summary>
    public IReadOnlyList<LateClass> LateClasses { get; init; } = [];

    /// <summary>All together first, then youngest first.</summary>
    public IReadOnlyList<StayOfClass> Stays { get; init; } = [];

    public int Granted => Entries + Exits;
}
