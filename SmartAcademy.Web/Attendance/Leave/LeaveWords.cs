using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Attendance.Leave;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Attendance.Leave;

internal static class LeaveWords
{
    public static Tone ToneOf(LeaveStatus status) => status switch
    {
        LeaveStatus.Approved => Tone.Good,
        LeaveStatus.Refused => Tone.Bad,
        LeaveStatus.Asked => Tone.Warn,
        _ => Tone.Quiet,
    };

    /// <summary>One day, or the first and the last.</summary>
    public static string DaysOf(LeaveLine line) =>
        line.StartsOn == line.EndsOn ? Say.DayAndDate(line.StartsOn) : $"{Say.Date(line.StartsOn)} – {Say.Date(line.EndsOn)}";

    public static string LengthOf(LeaveLine line, IStringLocalizer<LeaveTexts> texts) =>
        line.Days == 1 ? texts["days.one"] : texts["days", Say.Number(line.Days)];
}
