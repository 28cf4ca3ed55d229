namespace SmartAcademy.Domain.Students.Import;

/// <summary>Finds the row of headings, which in real lists stands below merged titles and print dates.</summary>
public static class HeaderRow
{
    private const int RowsToLookAt = 30;

    /// <summary>The index in <paramref name="rows"/> of the row that knows most headings, else of the first with two filled cells.</summary>
    public static int Find(IReadOnlyList<SheetRow> rows)
    {
        var (best, mostKnown) = (-1, 1);
        for (var i = 0; i < Math.Min(rows.Count, RowsToLookAt); i++)
        {
            var known = rows[i].Cells.Select(HeaderWords.SureFieldOf).OfType<ImportField>().Distinct().Count();
            if (known > mostKnown)
            {
                (best, mostKnown) = (i, known);
            }
        }

        return best >= 0 ? best : FirstWithTwoCells(rows);
    }

    private static int FirstWithTwoCells(IReadOnlyList<SheetRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) >= 2)
            {
                return i;
            }
        }

        return 0;
    }
}
