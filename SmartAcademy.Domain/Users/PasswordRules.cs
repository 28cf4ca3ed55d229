using System.Text;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>What may be a password: length instead of composition, in any script (NIST SP 800-63B, OWASP ASVS 5.0 6.2).</summary>
public static class PasswordRules
{
    public const int Shortest = 8;

    public const int Longest = 128;

    /// <summary>The letters as they are hashed: composed, so that two keyboards write the same password.</summary>
    public static string Composed(string password) => string.Concat(password.EnumerateRunes()).Normalize(NormalizationForm.FormC);

    /// <summary>Null when it may be used.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="names">What everybody knows: login, e-mail, the person's and the school's name.</param>
    /// <param name="isBreached">Whether a composed, lower-case password is in lists of stolen ones.</param>
    public static Refusal? Check(string password, IEnumerable<string?> names, Func<string, bool> isBreached)
    {
        var composed = Composed(password);
        var length = composed.EnumerateRunes().Count();
        if (length < Shortest)
        {
            return PasswordRefusals.TooShort;
        }

        if (length > Longest)
        {
            return PasswordRefusals.TooLong;
        }

        if (isBreached(composed.ToLowerInvariant()))
        {
            return PasswordRefusals.Breached;
        }

        var bare = Bare(composed);
        return names.Any(name => IsOnly(bare, name)) ? PasswordRefusals.Name : null;
    }

    private static bool IsOnly(string bare, string? name) =>
        name is not null && new[] { name, name.Split('@')[0] }.Select(Bare).Any(word => word.Length > 0 && word == bare);

    /// <summary>Letters only, and digits where there is no letter: "Rahim Uddin 2026!" is still the name.</summary>
    private static string Bare(string text)
    {
        var letters = text.EnumerateRunes().Where(rune => Rune.IsLetter(rune) || IsMark(rune)).ToArray();
        var kept = letters.Length > 0 ? letters : [.. text.EnumerateRunes().Where(Rune.IsDigit)];
        return string.Concat(kept).ToUpperInvariant().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Bangla vowel signs are marks.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
