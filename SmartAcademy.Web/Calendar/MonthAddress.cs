using System.Globalization;

namespace SmartAcademy.Web.Calendar;

/// <summary>A month as addresses carry it: 2026-11.</summary>
internal static class MonthAddress
{
    /// <summary>The years that the moon calendar knows, with a month to spare at either end.</summary>
    private static readonly (DateOnly First, DateOnly Last) Known = (new(1901, 1, 1), new(2076, 12, 31));

    public static string Write(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The first day of the month; null for no month, a broken one, or one of another age.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day >= Known.First && day <= Known.Last
            ? day
            : null;
}
