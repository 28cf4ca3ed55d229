using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Web.Timetable;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Attendance;

/// <summary>Periods in the language of the screen: as the timetable names them, else by number.</summary>
internal static class PeriodWords
{
    public static string Name(RegisterPeriod period, IStringLocalizer<AttendanceTexts> texts) =>
        period.Bell is { } bell ? TimetableWords.Bell(bell) : texts["period", Say.Number(period.Number)];

    /// <summary>With the times of the day and what is taught.</summary>
    public static string Whole(RegisterPeriod period, IStringLocalizer<AttendanceTexts> texts)
    {
        var times = period.Bell is { } bell ? TimetableWords.Times(bell.StartsAt, bell.EndsAt) : "";
        var taught = string.Join(" / ", period.Lessons.Select(TimetableWords.Subject));
        return string.Join(" · ", new[] { Name(period, texts), times, taught }.Where(part => part.Length > 0));
    }
}
