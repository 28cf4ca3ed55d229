using System.Globalization;
using System.Text;

namespace SmartAcademy.Web.Printing;

/// <summary>Makes any text safe to set on one paragraph.</summary>
internal static class PrintableText
{
    /// <summary>More than any box of ours can show; keeps a hostile text from costing time.</summary>
    public const int MaxRunes = 600;

    /// <summary>
    /// Turns controls and line breaks into spaces and drops marks that reorder other text. Zero-width joiners stay:
    /// Bangla and Arabic spelling needs them.
    /// </summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes().Take(MaxRunes))
        {
            Append(clean, rune);
        }

        return clean.ToString().Trim();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (IsReordering(rune.Value))
        {
            return;
        }

        if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
        {
            AppendOneSpace(clean);
            return;
        }

        if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
        {
            clean.Append(rune);
        }
    }

    private static void AppendOneSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }

    /// <summary>Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9).</summary>
    private static bool IsReordering(int codePoint) =>
        codePoint is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
