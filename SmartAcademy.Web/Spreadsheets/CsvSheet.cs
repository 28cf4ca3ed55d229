using CsvHelper;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Rows of a text file with cells parted by semicolons, commas, tabs or bars.</summary>
internal static class CsvSheet
{
    /// <summary>A first line by which some programs tell Excel the delimiter.</summary>
    private const string DelimiterLine = "sep=";

    /// <summary>Bytes; an unclosed quote would otherwise swallow the rest of the file into one row.</summary>
    private const int LongestRow = 1024 * 1024;

    public static Result<List<SheetRow>> Read(byte[] bytes)
    {
        if (TextDecoding.Decode(bytes) is not { } text)
        {
            return ImportRefusals.FileDamaged;
        }

        var declared = DeclaredDelimiter(text);
        using var reader = CsvReader.FromText(declared is null ? text : WithoutFirstLine(text), new CsvReaderOptions
        {
            Separator = declared ?? DelimiterGuess.From(text),
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
        });
        try
        {
            return ReadRows(reader, linesAbove: declared is null ? 0 : 1);
        }
        catch (CsvFormatException)
        {
            return ImportRefusals.FileDamaged;
        }
    }

    private static Result<List<SheetRow>> ReadRows(CsvReader reader, int linesAbove)
    {
        var rows = new List<SheetRow>();
        while (reader.Read())
        {
            var row = new SheetRowBuilder();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                row.Add(reader[column].ToString());
            }

            if (row.IsTooWide)
            {
                return ImportRefusals.TooManyColumns;
            }

            var built = row.Build((int)reader.RowNumber + linesAbove);
            if (!built.IsBlank)
            {
                rows.Add(built);
            }

            if (rows.Count > SheetLimits.Rows)
            {
                return ImportRefusals.TooManyRows;
            }
        }

        return rows;
    }

    private static char? DeclaredDelimiter(string text) =>
        text.StartsWith(DelimiterLine, StringComparison.OrdinalIgnoreCase) && text.Length > DelimiterLine.Length && !char.IsControl(text[DelimiterLine.Length])
            ? text[DelimiterLine.Length]
            : null;

    private static string WithoutFirstLine(string text) => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
