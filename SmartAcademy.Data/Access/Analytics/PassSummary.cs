namespace SmartAcademy.Data.Access.Analytics;

/// <summary>What a year of scans says of a student. Instants are by the school's clock.</summary>
public sealed record PassSummary
{
    public int Passes { get; init; }

    public DateTimeOffset? FirstSeen { get; init; }

    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>Of the last 30 days, all days counted.</summary>
    public int DaysSeen30 { get; init; }

    public int DaysSeen90 { get; init; }

    public int LateDays { get; init; }

    public int Denials { get; init; }

    public TimeOnly? UsualArrival { get; init; }

    public DateTimeOffset CountedAt { get; init; }
}
