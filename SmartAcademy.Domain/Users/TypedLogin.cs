using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>What a person typed to say who they are: a login name or e-mail, a phone, or an enrolment number.</summary>
/// <param name="Name">As Identity compares names: capitals.</param>
/// <param name="Phone">As +8801XXXXXXXXX; null when it is no mobile number.</param>
/// <param name="EnrolmentNumbers">As typed and in capitals, digits as 0–9.</param>
public sealed record TypedLogin(string Name, string? Phone, IReadOnlyList<string> EnrolmentNumbers)
{
    public const int Longest = 256;

    /// <summary>Enough that two logins seldom share a brake, too little to find a login in a stolen table.</summary>
    private const int KeyBytes = 6;

    public static TypedLogin Read(string? typed)
    {
        var text = WellFormed((typed ?? "").Trim());
        var line = text.Length > Longest ? text[..Longest] : text;
        var (name, number, phone) = (line.ToUpperInvariant(), DigitText.ToLatin(line), PhoneNumber.Read(text));
        return new TypedLogin(name, phone.IsRefused ? null : phone.Value.E164, [number, number.ToUpperInvariant()]);
    }

    /// <summary>
    /// Names the brake of this login, the same for every way of writing it. It depends on what was typed and not on whose it is:
    /// a login of nobody is closed after as many tries as one of somebody.
    /// </summary>
    public string BrakeKey =>
        "login:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Phone ?? Name)).AsSpan(0, KeyBytes));

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);
}
