using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Guesses from the headings which column holds what; the person may correct it.</summary>
public static class ColumnGuess
{
    public static ColumnMap From(IReadOnlyList<string> headings)
    {
        var columns = new Dictionary<ImportField, int>();
        Assign(columns, headings, HeaderWords.SureFieldOf);
        Assign(columns, headings, heading => Likely(columns, heading));
        if (columns.ContainsKey(ImportField.FirstName))
        {
            columns.Remove(ImportField.FullName);
        }

        return new ColumnMap(columns);
    }

    /// <summary>The same for every list with the same headings, so that a corrected mapping can be remembered.</summary>
    public static string SignatureOf(IReadOnlyList<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', headings.Select(HeaderText.Key)))));

    private static void Assign(Dictionary<ImportField, int> columns, IReadOnlyList<string> headings, Func<string, ImportField?> fieldOf)
    {
        for (var column = 0; column < headings.Count; column++)
        {
            if (!columns.ContainsValue(column) && fieldOf(headings[column]) is { } field)
            {
                columns.TryAdd(field, column);
            }
        }
    }

    /// <summary>A bare "নাম" beside an English name is the name in Bangla.</summary>
    private static ImportField? Likely(Dictionary<ImportField, int> columns, string heading)
    {
        var field = HeaderWords.LikelyFieldOf(heading);
        var hasName = columns.ContainsKey(ImportField.FirstName) || columns.ContainsKey(ImportField.FullName);
        return field is ImportField.FullName && hasName ? ImportField.NameBangla : field;
    }
}
