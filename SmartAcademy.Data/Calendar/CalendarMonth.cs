namespace SmartAcademy.Data.Calendar;

/// <summary>One month of a school's calendar, day by day.</summary>
public sealed record CalendarMonth(
    Guid SchoolId, DateOnly Today, IReadOnlyList<CalendarDay> Days, IReadOnlyList<SpecialDayLine> SpecialDays, IReadOnlyList<TermLine> Terms);
