namespace SmartAcademy.Web.Spreadsheets;

/// <summary>
/// Makes text harmless for spreadsheets: a cell that begins like a formula gets an apostrophe, so that opening an export never runs
/// what somebody typed as a name (OWASP, CSV injection). Characters that XML cannot hold are dropped.
/// </summary>
internal static class SheetCell
{
    /// <summary>The most that Excel keeps in one cell.</summary>
    private const int Longest = 32_767;

    public static string Harmless(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = text.All(IsWritable) ? text : new string([.. text.Where(IsWritable)]);
        clean = BeginsLikeFormula(clean) ? "'" + clean : clean;
        return clean.Length > Longest ? clean[..Longest] : clean;
    }

    /// <summary>Excel also runs what follows blanks, and takes the full-width twins of the signs for the signs.</summary>
    private static bool BeginsLikeFormula(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');

    /// <summary>Everything from the blank on but surrogates without a partner and non-characters; of the rest tab and line ends.</summary>
    private static bool IsWritable(char letter) => letter is '\t' or '\n' or '\r' or (>= ' ' and <= '\uFFFD');
}
