using System.Globalization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Shell;

/// <summary>Reads what a form sends as text: days, whole numbers, ids and choices.</summary>
internal static class FormReading
{
    public static DateOnly? Day(this FieldReader fields, string? typed, string field) =>
        string.IsNullOrWhiteSpace(typed) ? null : fields.Take(LooseDate.Read(typed), field) is { Year: > 1 } day ? day : null;

    public static int? Whole(this FieldReader fields, string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(DigitText.ToLatin(typed.Trim()), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        fields.Refuse(TextRefusals.NumberUnreadable, field);
        return null;
    }

    /// <summary>08:30 or ০৮:৩০; null for nothing typed.</summary>
    public static TimeOnly? TimeOfDay(this FieldReader fields, string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (TimeOnly.TryParse(DigitText.ToLatin(typed.Trim()), CultureInfo.InvariantCulture, out var time))
        {
            return time;
        }

        fields.Refuse(TextRefusals.TimeUnreadable, field);
        return null;
    }

    /// <summary>Null for nothing chosen; an id nobody has for a broken one, so that it is refused like any unknown.</summary>
    public static Guid? Id(string? chosen) => string.IsNullOrEmpty(chosen) ? null : Guid.TryParse(chosen, out var id) ? id : Guid.Empty;

    public static T Choice<T>(string? chosen)
        where T : struct, Enum => Enum.TryParse<T>(chosen, out var value) && Enum.IsDefined(value) ? value : default;

    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Written(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string? Written(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
