using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The school days of the demo academy: Sunday to Thursday without the holidays, the last of them today or the last one before it.</summary>
internal sealed record DemoCalendar
{
    public DemoCalendar(DateTimeOffset now, int schoolDays)
    {
        Clock = SchoolClock.For(TimeProvider.System, null);
        (Now, Today) = (now.ToUniversalTime(), Clock.DayOf(now));
        SchoolDays = [.. Enumerable.Range(0, int.MaxValue).Select(back => Today.AddDays(-back)).Where(IsSchoolDay).Take(schoolDays).Reverse()];
        YearStart = new DateOnly(Today.Year, 1, 1);
        PassesIssuedOn = Earlier(YearStart.AddDays(4), SchoolDays.Count == 0 ? Today : SchoolDays[0].AddDays(-7));
    }

    public SchoolClock Clock { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<DateOnly> SchoolDays { get; }

    /// <summary>Schools in Bangladesh count their years from January.</summary>
    public DateOnly YearStart { get; }

    public DateOnly YearEnd => new(Today.Year, 12, 31);

    public DateOnly PassesIssuedOn { get; }

    public DateTimeOffset At(DateOnly day, int minuteOfDay, int second = 0) =>
        Clock.StartOf(day).AddMinutes(minuteOfDay).AddSeconds(second);

    /// <summary>The school days from the first of the running half-year until today, oldest first.</summary>
    public IEnumerable<DateOnly> DaysOfTerm()
    {
        for (var day = new DateOnly(Today.Year, Today.Month > 6 ? 7 : 1, 1); day <= Today; day = day.AddDays(1))
        {
            if (IsSchoolDay(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>The day itself, or the next school day.</summary>
    public static DateOnly SchoolDayFrom(DateOnly day) => IsSchoolDay(day) ? day : SchoolDayFrom(day.AddDays(1));

    private static bool IsSchoolDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday) && !DemoHolidays.Has(day);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
