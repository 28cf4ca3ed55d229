using System.Globalization;

namespace SmartAcademy.Web.Passes;

/// <summary>The first letters of a person's first and last name, in any script.</summary>
internal static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => char.IsLetter(word, 0))
            .ToArray();
        return words switch
        {
            [] => "",
            [var only] => FirstLetter(only),
            [var first, .., var last] => FirstLetter(first) + FirstLetter(last),
        };
    }

    /// <summary>A letter with the vowel signs that belong to it, so that a Bangla initial stays whole.</summary>
    private static string FirstLetter(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
