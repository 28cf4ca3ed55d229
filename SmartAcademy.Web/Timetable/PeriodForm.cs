using System.Globalization;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Timetable;

/// <summary>What the form of a period sends, as typed.</summary>
public sealed class PeriodForm
{
    public static readonly string[] Fields = [.. typeof(PeriodForm).GetProperties().Select(property => property.Name)];

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss"];

    public string? Number { get; set; }

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? StartsAt { get; set; }

    public string? EndsAt { get; set; }

    public bool IsBreak { get; set; }

    public string? DepartmentId { get; set; }

    public static PeriodForm Of(PeriodDetails details) => new()
    {
        Number = FormReading.Written(details.Number),
        Name = details.Name,
        NameBangla = details.NameBangla,
        StartsAt = details.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        EndsAt = details.EndsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        IsBreak = details.IsBreak,
        DepartmentId = details.DepartmentId?.ToString(),
    };

    public PeriodDetails Read(FieldReader fields) => new(
        fields.Whole(Number, nameof(Number)) ?? 0, Name ?? "", Time(fields, StartsAt, nameof(StartsAt)), Time(fields, EndsAt, nameof(EndsAt)),
        NameBangla, IsBreak, FormReading.Id(DepartmentId));

    private static TimeOnly Time(FieldReader fields, string? typed, string field)
    {
        var isRead = TimeOnly.TryParseExact(
            DigitText.ToLatin((typed ?? "").Trim()), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        fields.RefuseIf(!isRead, TimetableRefusals.PeriodTimeUnreadable, field);
        return time;
    }
}
