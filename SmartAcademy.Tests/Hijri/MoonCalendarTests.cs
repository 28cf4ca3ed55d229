using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Hijri;

namespace SmartAcademy.Tests.Hijri;

public sealed class MoonCalendarTests
{
    [Theory]
    [InlineData("2024-03-12", 1445, 9)]
    [InlineData("2024-04-11", 1445, 10)]
    [InlineData("2024-06-08", 1445, 12)]
    [InlineData("2025-03-02", 1446, 9)]
    [InlineData("2025-03-31", 1446, 10)]
    [InlineData("2025-05-29", 1446, 12)]
    [InlineData("2026-02-19", 1447, 9)]
    [InlineData("2026-03-21", 1447, 10)]
    [InlineData("2026-05-19", 1447, 12)]
    [InlineData("2026-06-17", 1448, 1)]
    public void Months_began_in_Bangladesh_on_the_day_the_moon_was_seen(string day, int year, int month) =>
        Assert.Equal(new HijriDate(year, month, 1), MoonCalendar.Bangladesh.Of(Day(day)));

    [Fact]
    public void Without_a_shift_it_is_the_Saudi_table() =>
        Assert.Equal(new HijriDate(1447, 9, 1), new MoonCalendar(0).Of(Day("2026-02-18")));

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public void A_shift_of_more_than_two_days_is_a_mistake(int shift) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MoonCalendar(shift));

    [Fact]
    public void Every_day_finds_its_way_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 60_000).ToArbitrary(), days =>
        {
            var day = new DateOnly(1901, 1, 1).AddDays(days);
            return MoonCalendar.Bangladesh.DayOf(MoonCalendar.Bangladesh.Of(day)) == day;
        }));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
