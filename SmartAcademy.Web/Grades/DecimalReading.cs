using System.Globalization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Grades;

/// <summary>Reads numbers with decimals from forms, in either script.</summary>
internal static class DecimalReading
{
    public static decimal? Decimal(this FieldReader fields, string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (decimal.TryParse(DigitText.ToLatin(typed.Trim()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.Round(number, 2) == number && number < 1_000_000)
        {
            return number;
        }

        fields.Refuse(TextRefusals.NumberUnreadable, field);
        return null;
    }

    public static string? Written(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
