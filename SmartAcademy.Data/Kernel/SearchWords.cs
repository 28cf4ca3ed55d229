using System.Text.RegularExpressions;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// What a person typed into a search box: LIKE patterns over a lower-case search text, and whole phone numbers, which are found
/// by their hash alone. All must match. The wildcards % and _ are taken literally; escape with a backslash.
/// </summary>
/// <param name="Patterns">For <c>LIKE</c>.</param>
/// <param name="Phones">As +8801XXXXXXXXX.</param>
public sealed partial record SearchWords(IReadOnlyList<string> Patterns, IReadOnlyList<string> Phones)
{
    public const string Escape = "\\";

    /// <summary>Words shorter than a trigram are looked for at the beginning of a word only, which an index can answer.</summary>
    private const int ShortestInside = 3;

    private const int MostWords = 6;
    private const int Longest = 100;

    /// <summary>Null when nothing was typed that could be searched for.</summary>
    public static SearchWords? Read(string? typed)
    {
        var text = Tidy(typed);
        if (text.Length == 0)
        {
            return null;
        }

        if (PhoneIn(text) is { } phone)
        {
            return new SearchWords([], [phone]);
        }

        var words = NumberIn(text) is { } number ? [number] : text.Split(' ').Take(MostWords).ToArray();
        var phones = words.Select(PhoneIn).OfType<string>().ToList();
        return new SearchWords([.. words.Where(word => PhoneIn(word) is null).Select(PatternOf)], phones);
    }

    /// <summary>Composed and lower-case, as the stored search text is; what cannot be stored cannot be found and is dropped.</summary>
    private static string Tidy(string? typed)
    {
        var text = new string([.. (typed ?? "").Where(letter => !char.IsSurrogate(letter) && letter < '\uFFF0').Take(Longest)]);
        text = Gaps().Replace(text, " ").Trim();
        var line = PlainLine.Read(text, Longest);
        return DigitText.ToLatin(line.IsRefused ? text : line.Value).ToLowerInvariant();
    }

    private static string? PhoneIn(string text) => PhoneNumber.Read(text) is { IsRefused: false, Value.E164: var phone } ? phone : null;

    /// <summary>A number in any of its written forms as its digits; null for anything else.</summary>
    private static string? NumberIn(string text)
    {
        if (!NumberLike().IsMatch(text))
        {
            return null;
        }

        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    private static string PatternOf(string word)
    {
        var literal = Wildcards().Replace(word, @"\$0");
        return word.Length < ShortestInside ? $"% {literal}%" : $"%{literal}%";
    }

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^\+?(?:[ ().\-]*[0-9]){3,}[ ().\-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLike();

    [GeneratedRegex(@"[%_\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Wildcards();
}
