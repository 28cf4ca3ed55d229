using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Domain.Timetable;

/// <summary>
/// The bells of one day. On a day with hours of its own that do not hold the usual bells, the first bell rings when the school opens
/// and every period and break keeps its share of the time: a shorter day has shorter lessons, never fewer, and no lesson grows longer.
/// </summary>
public static class DayBells
{
    /// <param name="bells">All that the class follows, see <see cref="PeriodPlan"/>.</param>
    /// <param name="plan">The day of the class.</param>
    public static IReadOnlyList<DayBell> Of(IReadOnlyList<Period> bells, DayPlan plan)
    {
        if (bells.Count == 0 || !plan.HasOtherHours || plan is not { OpensAt: { } opens, ClosesAt: { } closes } || closes <= opens)
        {
            return Usual(bells);
        }

        var (first, last) = (bells.Min(period => period.StartsAt), bells.Max(period => period.EndsAt));
        if (opens <= first && last <= closes)
        {
            return Usual(bells);
        }

        var share = Math.Min(1, (closes - opens) / (last - first));
        return [.. bells.Select(period => new DayBell(period, Moved(period.StartsAt), Moved(period.EndsAt)))];

        // Whole minutes, and one reckoning for every bell, so that periods which touched still touch.
        TimeOnly Moved(TimeOnly bell) => opens.AddMinutes(Math.Round((bell - first).TotalMinutes * share));
    }

    private static IReadOnlyList<DayBell> Usual(IReadOnlyList<Period> bells) =>
        [.. bells.Select(period => new DayBell(period, period.StartsAt, period.EndsAt))];
}
