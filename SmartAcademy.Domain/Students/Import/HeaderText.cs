using System.Text;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Words compared without regard to case, spaces, punctuation, digit script and Unicode form.</summary>
internal static class HeaderText
{
    /// <summary>Only letters, marks and digits, in lower case.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in DigitText.ToLatin(Composed(text)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return key.ToString();
    }

    /// <summary>The text without what stands in brackets: "Date of birth (dd/mm/yyyy)".</summary>
    public static string WithoutHint(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '[', '\n');
        return open > 0 ? text[..open] : text;
    }

    private static string Composed(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
