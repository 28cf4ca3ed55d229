using System.Text.RegularExpressions;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Schools;

/// <summary>What may be written about a school and its parts.</summary>
public static partial class SchoolRules
{
    public const int LongestName = 200;
    public const int LongestCode = 12;

    /// <summary>The description as it is stored, or every refusal at its field.</summary>
    public static Checked<SchoolDescription> Check(SchoolDescription typed)
    {
        var fields = new FieldReader();
        var description = new SchoolDescription(
            fields.RequiredLine(typed.Name, LongestName, nameof(typed.Name)),
            CheckCode(fields, typed.Code),
            fields.Line(typed.NameBangla, LongestName, nameof(typed.NameBangla)),
            fields.Line(typed.Address, 500, nameof(typed.Address)),
            CheckPhone(fields, typed.Phone),
            fields.Email(typed.Email, nameof(typed.Email)),
            CheckWebsite(fields, typed.Website),
            typed.TimeZoneId);
        fields.RefuseIf(!TimeZoneInfo.TryFindSystemTimeZoneById(typed.TimeZoneId, out _), SchoolRefusals.UnknownTimeZone, nameof(typed.TimeZoneId));
        return fields.Finish(description);
    }

    /// <summary>A code in capitals: letters, digits and hyphens, as it is printed on cards.</summary>
    public static string CheckCode(FieldReader fields, string? typed)
    {
        var code = (typed ?? "").Trim().ToUpperInvariant();
        fields.RefuseIf(!Code().IsMatch(code), SchoolRefusals.CodeInvalid, nameof(SchoolDescription.Code));
        return code;
    }

    /// <summary>A school may have a land line, so its number is only kept tidy.</summary>
    private static string? CheckPhone(FieldReader fields, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var mobile = PhoneNumber.Read(typed);
        if (!mobile.IsRefused)
        {
            return mobile.Value.E164;
        }

        var number = DigitText.ToLatin(typed.Trim());
        fields.RefuseIf(!LandLine().IsMatch(number), SchoolRefusals.SchoolPhoneInvalid, nameof(SchoolDescription.Phone));
        return number;
    }

    private static string? CheckWebsite(FieldReader fields, string? typed)
    {
        var line = fields.Line(typed, 200, nameof(SchoolDescription.Website));
        if (line is null)
        {
            return null;
        }

        var isWeb = Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        fields.RefuseIf(!isWeb, SchoolRefusals.WebsiteInvalid, nameof(SchoolDescription.Website));
        return line;
    }

    [GeneratedRegex("^[A-Z0-9](?:[A-Z0-9-]{0,10}[A-Z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\+?[0-9][0-9 ()\-]{4,17}[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex LandLine();
}
