namespace SmartAcademy.Data.Access.Analytics;

/// <summary>Which days, gates and classes are looked at.</summary>
public sealed record AnalyticsFilter
{
    /// <summary>A school term. More days would be a report, not a page.</summary>
    public const int MostDays = 92;

    private const int UsualDays = 7;

    /// <summary>School days, both ends included; a week up to today where none are given.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Guid? AccessPointId { get; init; }

    public Guid? ClassId { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The days that are read: never beyond today, never more than <see cref="MostDays"/>.</summary>
    internal (DateOnly From, DateOnly To) DaysUntil(DateOnly today)
    {
        var to = To is { } wanted && wanted < today ? wanted : today;
        var from = From is { } first && first <= to ? first : to.AddDays(1 - UsualDays);
        return (to.DayNumber - from.DayNumber < MostDays ? from : to.AddDays(1 - MostDays), to);
    }
}
