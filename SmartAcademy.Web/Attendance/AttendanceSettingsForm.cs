using System.Globalization;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Attendance;

/// <summary>What the form of the settings sends, as typed.</summary>
public sealed class AttendanceSettingsForm
{
    public static readonly string[] Fields = [.. typeof(AttendanceSettingsForm).GetProperties().Select(property => property.Name)];

    public string? DueAt { get; set; }

    public string? GraceMinutes { get; set; }

    public string? TeacherUntil { get; set; }

    public string? OfficeDays { get; set; }

    public string? FrozenUntil { get; set; }

    public string? LowPercent { get; set; }

    public string? VeryLowPercent { get; set; }

    public string? Excused { get; set; }

    public static AttendanceSettingsForm Of(AttendanceRules rules) => new()
    {
        DueAt = Written(rules.DueAt),
        GraceMinutes = FormReading.Written(rules.GraceMinutes),
        TeacherUntil = Written(rules.TeacherUntil),
        OfficeDays = FormReading.Written(rules.OfficeDays),
        FrozenUntil = FormReading.Written(rules.FrozenUntil),
        LowPercent = FormReading.Written(rules.LowPercent),
        VeryLowPercent = FormReading.Written(rules.VeryLowPercent),
        Excused = rules.Excused.ToString(),
    };

    public AttendanceRules Read(FieldReader fields) => new(
        Time(fields, DueAt, nameof(DueAt)),
        Number(fields, GraceMinutes, nameof(GraceMinutes)),
        Time(fields, TeacherUntil, nameof(TeacherUntil)),
        Number(fields, OfficeDays, nameof(OfficeDays)),
        fields.Day(FrozenUntil, nameof(FrozenUntil)),
        Number(fields, LowPercent, nameof(LowPercent)),
        Number(fields, VeryLowPercent, nameof(VeryLowPercent)),
        FormReading.Choice<ExcusedCounting>(Excused));

    private static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int Number(FieldReader fields, string? typed, string field)
    {
        fields.RefuseIf(string.IsNullOrWhiteSpace(typed), TextRefusals.Missing, field);
        return fields.Whole(typed, field) ?? 0;
    }

    private static TimeOnly Time(FieldReader fields, string? typed, string field)
    {
        var isRead = TimeOnly.TryParseExact(DigitText.ToLatin(typed?.Trim() ?? ""), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        fields.RefuseIf(!isRead, AttendanceRefusals.TimeUnreadable, field);
        return time;
    }
}
