namespace SmartAcademy.Data.Access;

/// <summary>Today at the gates beside the last comparable day at the same time.</summary>
public sealed record GateToday
{
    public required DayFigures Today { get; init; }

    /// <summary>The same weekday a week ago, else the last day with scans; null on the first day of all.</summary>
    public DayFigures? Before { get; init; }

    /// <summary>Active students, for whom a place in school stands ready.</summary>
    public int Students { get; init; }

    public IReadOnlyList<HourScans> Hours { get; init; } = [];

    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    /// <summary>How many came on each of the last days with scans, oldest first and today last.</summary>
    public IReadOnlyList<int> CameByDay { get; init; } = [];

    /// <summary>The school's own time.</summary>
    public DateTimeOffset Now { get; init; }
}
