using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Tests.Calendar;

public sealed class SchoolCalendarTests
{
    private static readonly Guid School = Guid.CreateVersion7();
    private static readonly Guid Hifz = Guid.CreateVersion7();
    private static readonly Guid SevenB = Guid.CreateVersion7();

    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateOnly Saturday = new(2026, 11, 21);
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Fact]
    public void Without_a_written_week_only_friday_is_free()
    {
        var calendar = new SchoolCalendar([], []);

        Assert.False(calendar.IsSchoolDay(Friday));
        Assert.True(calendar.IsSchoolDay(Saturday));
        Assert.Equal(new TimeOnly(8, 0), calendar.On(Sunday).OpensAt);
    }

    [Fact]
    public void A_department_keeps_its_own_week()
    {
        var saturdayOff = Weekday(null, DayOfWeek.Saturday, isOpen: false);
        var hifzSaturday = Weekday(Hifz, DayOfWeek.Saturday, isOpen: true);
        var calendar = new SchoolCalendar([saturdayOff, hifzSaturday], []);

        Assert.False(calendar.IsSchoolDay(Saturday));
        Assert.True(calendar.IsSchoolDay(Saturday, Hifz));
    }

    [Fact]
    public void A_holiday_closes_the_school_from_its_first_day_to_its_last()
    {
        var calendar = new SchoolCalendar([], [Special(SpecialDayKind.PublicHoliday, Saturday, Sunday)]);

        Assert.Equal([Sunday.AddDays(1)], calendar.SchoolDays(Friday, Sunday.AddDays(1)));
        Assert.Equal("Eid", calendar.On(Sunday).Special!.Name);
    }

    [Fact]
    public void What_is_said_of_a_class_goes_before_what_is_said_of_the_school()
    {
        var calendar = new SchoolCalendar([],
        [
            Special(SpecialDayKind.SchoolHoliday, Sunday, Sunday),
            Special(SpecialDayKind.ExtraDay, Sunday, Sunday, details => details with { ClassId = SevenB }),
        ]);

        Assert.True(calendar.IsSchoolDay(Sunday, null, SevenB));
        Assert.False(calendar.IsSchoolDay(Sunday, null, Guid.CreateVersion7()));
    }

    [Fact]
    public void Other_hours_do_not_open_a_weekend_and_an_extra_day_does()
    {
        var hours = (SpecialDayDetails details) => details with { OpensAt = new TimeOnly(9, 0), ClosesAt = new TimeOnly(12, 0) };
        var ramadan = new SchoolCalendar([], [Special(SpecialDayKind.OtherHours, Friday, Sunday, hours)]);
        var makeUp = new SchoolCalendar([], [Special(SpecialDayKind.ExtraDay, Friday, Friday)]);

        Assert.False(ramadan.IsSchoolDay(Friday));
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(12, 0)), (ramadan.On(Sunday).OpensAt, ramadan.On(Sunday).ClosesAt));
        Assert.True(makeUp.IsSchoolDay(Friday));
    }

    [Fact]
    public void A_closed_day_has_no_hours_even_when_some_were_typed()
    {
        var day = Special(SpecialDayKind.Closure, Sunday, Sunday, details => details with { OpensAt = new TimeOnly(9, 0) });

        Assert.Null(new SchoolCalendar([], [day]).On(Sunday).OpensAt);
    }

    [Fact]
    public void A_special_day_needs_a_name_an_order_and_hours()
    {
        var typed = new SpecialDayDetails { Kind = SpecialDayKind.OtherHours, Name = " ", StartsOn = Sunday, EndsOn = Saturday };

        Assert.Equal(["Name", "EndsOn", "OpensAt"], typed.Check().Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void Terms_lie_inside_their_year_and_beside_each_other()
    {
        var typed = new TermDetails("Annual", null, new DateOnly(2026, 6, 1), new DateOnly(2027, 1, 5));

        var refusals = typed.Check(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), [(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 1))]).Refusals;

        Assert.Equal(["outside_the_year", "terms_overlap"], refusals.Select(refusal => refusal.Code));
    }

    private static SchoolWeekday Weekday(Guid? departmentId, DayOfWeek day, bool isOpen)
    {
        var weekday = new SchoolWeekday(School, departmentId, day);
        Assert.False(weekday.Set(isOpen, new TimeOnly(8, 0), new TimeOnly(14, 0)).IsRefused);
        return weekday;
    }

    private static SpecialDay Special(
        SpecialDayKind kind, DateOnly from, DateOnly to, Func<SpecialDayDetails, SpecialDayDetails>? change = null)
    {
        var details = new SpecialDayDetails { Kind = kind, Name = "Eid", StartsOn = from, EndsOn = to };
        return SpecialDay.Mark(School, change?.Invoke(details) ?? details);
    }
}
