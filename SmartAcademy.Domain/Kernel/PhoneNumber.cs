using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SmartAcademy.Domain.Kernel;

/// <summary>A Bangladeshi mobile number: operator digit 3–9 and eight digits (BTRC numbering plan 2017).</summary>
/// <param name="E164">The stored form, +8801XXXXXXXXX, always 14 characters.</param>
/// <param name="LeadingZeroRestored">True when a spreadsheet had eaten the leading zero: worth showing to the person.</param>
public sealed partial record PhoneNumber(string E164, bool LeadingZeroRestored = false)
{
    private const string Country = "+880";

    /// <summary>Reads a number as people write it, Bangla digits and separators included; see <see cref="TextRefusals"/> for the refusals.</summary>
    public static Result<PhoneNumber> Read(string? text)
    {
        var typed = DigitText.ToLatin((text ?? "").Trim());
        if (typed.Length == 0)
        {
            return TextRefusals.PhoneMissing;
        }

        if (Rounded().IsMatch(typed))
        {
            return TextRefusals.PhoneRounded;
        }

        var digits = WithoutSeparators(typed);
        if (!Mobile().IsMatch(digits))
        {
            return TextRefusals.PhoneInvalid;
        }

        return new PhoneNumber(Country + digits[^10..], LeadingZeroRestored: digits.Length == 10);
    }

    /// <summary>Reads a number that may be left out; nothing typed reads as null.</summary>
    public static Result<PhoneNumber?> ReadOptional(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (PhoneNumber?)null;
        }

        var phone = Read(text);
        return phone.IsRefused ? phone.Refusal : phone.Value;
    }

    /// <summary>The form shown to people, 01XXX-XXXXXX; a text that is not a stored number is shown as it is.</summary>
    public static string Display(string? e164) => e164 switch
    {
        null => "",
        { Length: 14 } when e164.StartsWith(Country, StringComparison.Ordinal) => $"0{e164[4..8]}-{e164[8..]}",
        _ => e164,
    };

    public override string ToString() => Display(E164);

    private static string WithoutSeparators(string typed)
    {
        var digits = new StringBuilder(typed.Length);
        foreach (var letter in typed)
        {
            if (!IsSeparator(letter))
            {
                digits.Append(letter);
            }
        }

        return digits.ToString();
    }

    private static bool IsSeparator(char letter) => letter is '-' or '.' or '(' or ')'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    [GeneratedRegex(@"^\+?\d+(?:[.,]\d+)?\s*[eE]\s*\+?\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"^(?:00880|\+880|880|0)?1[3-9][0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();
}
