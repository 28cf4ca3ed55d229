using System.Globalization;

namespace SmartAcademy.Domain.Hijri;

/// <summary>
/// Umm al-Qura moved by whole days. Bangladesh's moon was seen one day after the Saudi table in every month we could check,
/// so its calendar looks one day back; a school may choose another shift.
/// </summary>
public sealed class MoonCalendar
{
    private const int LargestShift = 2;

    private static readonly UmAlQuraCalendar Table = new();

    private readonly int _shift;

    /// <param name="shift">Days added to a Gregorian day before it is looked up, from −2 to 2.</param>
    public MoonCalendar(int shift)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shift, -LargestShift);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shift, LargestShift);
        _shift = shift;
    }

    public static MoonCalendar Bangladesh { get; } = new(-1);

    /// <summary>The daylight part of the day; in the religious count it began at the sunset before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the table, which runs from 1900 to 2077.</exception>
    public HijriDate Of(DateOnly day)
    {
        var looked = day.AddDays(_shift).ToDateTime(TimeOnly.MinValue);
        return new HijriDate(Table.GetYear(looked), Table.GetMonth(looked), Table.GetDayOfMonth(looked));
    }

    /// <summary>The Gregorian day of a Hijri date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in the table.</exception>
    public DateOnly DayOf(HijriDate date) =>
        DateOnly.FromDateTime(Table.ToDateTime(date.Year, date.Month, date.Day, 0, 0, 0, 0)).AddDays(-_shift);
}
