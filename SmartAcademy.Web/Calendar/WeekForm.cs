using SmartAcademy.Data.Calendar;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Calendar;

/// <summary>The seven days of a week as the form sends them.</summary>
public sealed class WeekForm
{
    public List<WeekdayForm> Days { get; set; } = [];

    public static WeekForm Of(IReadOnlyList<SchoolWeekday> week) => new() { Days = [.. week.Select(WeekdayForm.Of)] };

    public List<WeekdayHours> Read(FieldReader fields) => [.. Days.Take(7).Select((day, place) => day.Read(fields, (DayOfWeek)place, $"Days[{place}]"))];
}
