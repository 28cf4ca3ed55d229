using SmartAcademy.Data.Calendar;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Calendar;

/// <summary>One day of the week as typed.</summary>
public sealed class WeekdayForm
{
    public bool IsOpen { get; set; }

    public string? OpensAt { get; set; }

    public string? ClosesAt { get; set; }

    public static WeekdayForm Of(SchoolWeekday day) => new()
    {
        IsOpen = day.IsOpen,
        OpensAt = FormReading.Written(day.OpensAt),
        ClosesAt = FormReading.Written(day.ClosesAt),
    };

    public WeekdayHours Read(FieldReader fields, DayOfWeek day, string field)
    {
        var opensAt = fields.TimeOfDay(OpensAt, field) ?? SchoolWeekday.UsualOpening;
        var closesAt = fields.TimeOfDay(ClosesAt, field) ?? SchoolWeekday.UsualClosing;
        fields.RefuseIf(closesAt <= opensAt, CalendarRefusals.ClosesBeforeItOpens, field);
        return new WeekdayHours(day, IsOpen, opensAt, closesAt);
    }
}
