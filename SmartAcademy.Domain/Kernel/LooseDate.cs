using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartAcademy.Domain.Kernel;

/// <summary>
/// Dates as school lists write them: day first (6/7/2013, 06-07-2013, 06.07.13, 6 Jul 2013), ISO (2013-07-06), with Bangla digits,
/// or as a spreadsheet's serial number. A date that no calendar has is refused, never moved.
/// </summary>
public static partial class LooseDate
{
    /// <summary>1 January 1910 and 31 December 2099 as days of the 1900 date system: outside them a bare number is no date.</summary>
    private const double FirstSerial = 3654, LastSerial = 73050;

    private const int FirstYear = 1900, LastYear = 2100;

    public static Result<DateOnly> Read(string? text)
    {
        var typed = DigitText.ToLatin((text ?? "").Trim());
        if (typed.Length == 0)
        {
            return TextRefusals.DateMissing;
        }

        if (double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial))
        {
            return FromSerial(serial);
        }

        var parts = Written().Match(typed);
        return parts.Success
            ? FromParts(parts.Groups["a"].Value, parts.Groups["b"].Value, parts.Groups["c"].Value)
            : TextRefusals.DateUnreadable;
    }

    /// <summary>A spreadsheet's serial day in the 1900 date system; the time of day is dropped.</summary>
    public static Result<DateOnly> FromSerial(double serial)
    {
        if (serial is not (>= FirstSerial and <= LastSerial))
        {
            return TextRefusals.DateUnreadable;
        }

        return DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial)));
    }

    private static Result<DateOnly> FromParts(string first, string middle, string last)
    {
        var yearFirst = first.Length == 4;
        var (day, year) = yearFirst ? (last, first) : (first, last);
        if (day.Length > 2 || Year(year) is not { } fullYear || Month(middle) is not { } month)
        {
            return TextRefusals.DateUnreadable;
        }

        var dayOfMonth = int.Parse(day, CultureInfo.InvariantCulture);
        return month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(fullYear, month)
            ? TextRefusals.DateImpossible
            : new DateOnly(fullYear, month, dayOfMonth);
    }

    private static int? Month(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : MonthNames.Read(part);

    /// <summary>Two digits mean 1950–2049, the rule of the Gregorian calendar in .NET.</summary>
    private static int? Year(string part)
    {
        var number = int.Parse(part, CultureInfo.InvariantCulture);
        return part.Length switch
        {
            2 => number < 50 ? 2000 + number : 1900 + number,
            4 when number is >= FirstYear and <= LastYear => number,
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<a>[0-9]{1,4})[/.\-\s,]{1,2}(?<b>[0-9]{1,2}|\p{L}[\p{L}\p{M}]{1,11})[/.\-\s,]{1,2}(?<c>[0-9]{1,4})(?:[T ]+0{1,2}:00(?::00(?:\.0+)?)?(?:\s*AM)?)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Written();
}
