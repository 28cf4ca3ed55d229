using System.Globalization;
using System.Text;

namespace SmartAcademy.Domain.Kernel;

/// <summary>
/// Invisible characters in a line. The zero-width joiner and non-joiner shape Bangla conjuncts (র‍্য, ক্‌ষ) and Arabic letters and stay
/// where they do; everywhere else they, the byte order mark, soft hyphens and direction marks would only make equal names differ.
/// </summary>
internal static class JoinerRules
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';
    private const char BanglaHasanta = '\u09CD';

    public static string DropIdle(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsInvisible(text, i) || Shapes(kept, text, i))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool IsInvisible(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.Format
        || (char.IsLowSurrogate(text[at]) && at > 0 && CharUnicodeInfo.GetUnicodeCategory(text, at - 1) is UnicodeCategory.Format);

    /// <summary>A joiner works after a hasanta, or between two letters of a script that joins.</summary>
    private static bool Shapes(StringBuilder before, string text, int at)
    {
        if (text[at] is not (Joiner or NonJoiner) || before.Length == 0)
        {
            return false;
        }

        return before[^1] == BanglaHasanta || (Joins(before[^1]) && at + 1 < text.Length && Joins(text[at + 1]));
    }

    /// <summary>Arabic (U+0600–U+08FF without the scripts between) and the Indic blocks (U+0900–U+0DFF).</summary>
    private static bool Joins(char letter) => letter is (>= '\u0620' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u0DFF');
}
