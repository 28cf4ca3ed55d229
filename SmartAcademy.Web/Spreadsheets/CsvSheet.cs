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

        var declared = text.StartsWith(DelimiterLine, StringComparison.OrdinalIgnoreCase) && text.Length > DelimiterLine.Length;
        var delimiter = declared ? text[DelimiterLine.Length] : DelimiterGuess.From(text);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
        });
        try
        {
            return ReadRows(reader, skipFirst: declared);
        }
        catch (CsvFormatException)
        {
            return ImportRefusals.FileDamaged;
        }
    }

    private static Result<List<SheetRow>> ReadRows(CsvReader reader, bool skipFirst)
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

            var built = row.Build((int)reader.RowNumber);
            if (!built.IsBlank && !(skipFirst && reader.RowNumber == 1))
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
}
