using System.Globalization;

namespace SmartAcademy.Web.Ui;

/// <summary>The letters and the colour that stand for a person without a photo.</summary>
public static class Initials
{
    /// <summary>How many pairs of colours the stylesheet knows (avatar-0 to avatar-7).</summary>
    public const int Colours = 8;

    /// <summary>
    /// First letters of the first and the last word. A Bangla syllable stays whole, and Bangla or Arabic give one letter only,
    /// since two would read as a word of their own.
    /// </summary>
    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).ToArray();
        if (words.Length == 0)
        {
            return "?";
        }

        var first = FirstSyllable(words[0]);
        return words.Length == 1 || !HasCapitals(first) ? Capital(first) : Capital(first) + Capital(FirstSyllable(words[^1]));
    }

    /// <summary>The same colour for the same name, in every process (FNV-1a).</summary>
    public static int ColourOf(string name)
    {
        var hash = name.Aggregate(2166136261u, (sum, letter) => (sum ^ letter) * 16777619u);
        return (int)(hash % Colours);
    }

    private static string FirstSyllable(string word)
    {
        var length = StringInfo.GetNextTextElementLength(word);
        while (length < word.Length && word[length - 1] is '\u09CD' or '\u200D')
        {
            length += StringInfo.GetNextTextElementLength(word, length);
        }

        return word[..length];
    }

    private static bool HasCapitals(string letter) => char.IsUpper(letter[0]) || char.IsLower(letter[0]);

    private static string Capital(string letter) => letter.ToUpperInvariant();
}
