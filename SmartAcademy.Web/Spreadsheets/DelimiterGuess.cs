namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Which character parts the cells: the one that stands equally often in the most lines.</summary>
internal static class DelimiterGuess
{
    private const char Fallback = ',';
    private const int LinesToLookAt = 50;

    private static readonly char[] Candidates = [';', ',', '\t', '|'];

    public static char From(string text)
    {
        var lines = Lines(text).Take(LinesToLookAt).ToList();
        var (best, mostCells) = (Fallback, 0);
        foreach (var candidate in Candidates)
        {
            var cells = Cells(lines, candidate);
            if (cells > mostCells)
            {
                (best, mostCells) = (candidate, cells);
            }
        }

        return best;
    }

    /// <summary>The number of delimiters in a line, taken from the count that most lines share, times those lines.</summary>
    private static int Cells(List<string> lines, char delimiter) => lines
        .Select(line => CountOutsideQuotes(line, delimiter))
        .Where(count => count > 0)
        .GroupBy(count => count)
        .Select(lines => lines.Key * lines.Count())
        .DefaultIfEmpty()
        .Max();

    private static int CountOutsideQuotes(string line, char delimiter)
    {
        var (count, quoted) = (0, false);
        foreach (var letter in line)
        {
            quoted ^= letter == '"';
            count += !quoted && letter == delimiter ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
