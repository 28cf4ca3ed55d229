using System.Text.RegularExpressions;

namespace SmartAcademy.Domain.Kernel;

/// <summary>Numbers that the state of Bangladesh gives a person, read as people write them: Bangla digits, spaces and hyphens.</summary>
public static partial class CivilNumber
{
    /// <summary>17 digits: year of birth, registration office and entry (Birth and Death Registration Rules 2018); nothing typed reads as null.</summary>
    public static Result<string?> ReadBirthRegistration(string? text) => Read(text, BirthRegistration(), TextRefusals.BirthRegistrationInvalid);

    /// <summary>10 digits on a smart card, 13 on an older card, 17 with the year of birth before them; nothing typed reads as null.</summary>
    public static Result<string?> ReadNationalId(string? text) => Read(text, NationalId(), TextRefusals.NationalIdInvalid);

    private static Result<string?> Read(string? text, Regex form, Refusal refusal)
    {
        var digits = Separators().Replace(DigitText.ToLatin(text ?? ""), "");
        if (digits.Length == 0)
        {
            return (string?)null;
        }

        return form.IsMatch(digits) ? digits : refusal;
    }

    [GeneratedRegex(@"^(?:19|20)[0-9]{15}\z", RegexOptions.CultureInvariant)]
    private static partial Regex BirthRegistration();

    [GeneratedRegex(@"^(?:[0-9]{10}|[0-9]{13}|(?:19|20)[0-9]{15})\z", RegexOptions.CultureInvariant)]
    private static partial Regex NationalId();

    [GeneratedRegex(@"[\s\p{Pd}]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
