using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The week, the two terms and the fixed holidays of a demo school; weekends are Friday and Saturday.</summary>
internal static class DemoSchoolYear
{
    public static void Plan(DemoRows rows, DemoSchool school)
    {
        rows.Weekdays.AddRange(Enum.GetValues<DayOfWeek>().Select(day => Weekday(school, day)));
        rows.SpecialDays.AddRange(DemoHolidays.Of(school.Id, school.Code, school.Calendar.YearStart.Year));
        var middle = new DateOnly(school.Calendar.YearStart.Year, 6, 30);
        AddTerm(rows, school, 1, new TermDetails("Half-yearly term", "অর্ধবার্ষিক পর্ব", school.Calendar.YearStart, middle));
        AddTerm(rows, school, 2, new TermDetails("Annual term", "বার্ষিক পর্ব", middle.AddDays(1), school.Calendar.YearEnd));
    }

    private static SchoolWeekday Weekday(DemoSchool school, DayOfWeek day)
    {
        var weekday = DemoId.Give(new SchoolWeekday(school.Id, null, day), $"weekday/{school.Code}/{day}");
        var closesAt = day is DayOfWeek.Thursday ? new TimeOnly(13, 0) : SchoolWeekday.UsualClosing;
        weekday.Set(day is not (DayOfWeek.Friday or DayOfWeek.Saturday), SchoolWeekday.UsualOpening, closesAt);
        return weekday;
    }

    private static void AddTerm(DemoRows rows, DemoSchool school, int number, TermDetails details) => rows.Terms.Add(
        DemoId.Give(Term.Open(school.Id, school.YearId, details with { NameBangla = details.NameBangla!.Normalize() }), $"term/{school.Code}/{number}"));
}
