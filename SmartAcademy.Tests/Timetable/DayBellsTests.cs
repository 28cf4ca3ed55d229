using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Tests.Timetable;

public sealed class DayBellsTests
{
    private static readonly Guid School = Guid.CreateVersion7();

    /// <summary>Two lessons of 40 minutes, a break of 20, a lesson of 60: 08:00 to 10:40.</summary>
    private static readonly IReadOnlyList<Period> Bells = [Bell(1, "08:00", "08:40"), Bell(2, "08:40", "09:20"), Bell(3, "09:20", "09:40"), Bell(4, "09:40", "10:40")];

    [Fact]
    public void A_day_of_half_the_length_has_lessons_and_breaks_of_half_the_length() =>
        Assert.Equal(["09:00-09:20", "09:20-09:40", "09:40-09:50", "09:50-10:20"], Rung("09:00", "10:20"));

    [Fact]
    public void Periods_that_touched_still_touch_whatever_the_rounding()
    {
        var rung = DayBells.Of(Bells, Day("08:00", "08:47"));

        Assert.Equal((TimeOnly.Parse("08:00", null), TimeOnly.Parse("08:47", null)), (rung[0].StartsAt, rung[^1].EndsAt));
        Assert.All(rung.Zip(rung.Skip(1)), pair => Assert.Equal(pair.First.EndsAt, pair.Second.StartsAt));
        Assert.All(rung, bell => Assert.True(bell.StartsAt < bell.EndsAt));
    }

    [Fact]
    public void A_later_day_as_long_as_ever_moves_and_a_longer_one_stretches_nothing() =>
        Assert.Equal(["11:00-11:40", "11:40-12:20", "12:20-12:40", "12:40-13:40"], Rung("11:00", "17:00"));

    [Fact]
    public void Bells_that_ring_inside_the_hours_anyway_stay()
    {
        string[] usual = ["08:00-08:40", "08:40-09:20", "09:20-09:40", "09:40-10:40"];

        Assert.Equal(usual, Rung("07:30", "11:00"));
        Assert.Equal(usual, Told(DayBells.Of(Bells, new DayPlan(true, null, new TimeOnly(9, 0), new TimeOnly(9, 30)))));
        Assert.Empty(DayBells.Of([], Day("09:00", "10:00")));
    }

    private static string[] Rung(string opens, string closes) => Told(DayBells.Of(Bells, Day(opens, closes)));

    private static string[] Told(IEnumerable<DayBell> bells) => [.. bells.Select(bell => $"{bell.StartsAt:HH\\:mm}-{bell.EndsAt:HH\\:mm}")];

    private static DayPlan Day(string opens, string closes)
    {
        var special = SpecialDay.Mark(School, new SpecialDayDetails
        {
            Kind = SpecialDayKind.OtherHours,
            Name = "Ramadan",
            StartsOn = new DateOnly(2026, 2, 22),
            EndsOn = new DateOnly(2026, 2, 22),
            OpensAt = TimeOnly.Parse(opens, null),
            ClosesAt = TimeOnly.Parse(closes, null),
        });
        return new SchoolCalendar([], [special]).On(new DateOnly(2026, 2, 22));
    }

    private static Period Bell(int number, string starts, string ends) =>
        new(School, new PeriodDetails(number, $"P{number}", TimeOnly.Parse(starts, null), TimeOnly.Parse(ends, null)));
}
