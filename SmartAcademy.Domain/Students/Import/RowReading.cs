namespace SmartAcademy.Domain.Students.Import;

/// <summary>Reads rows of one list by its column map; nobody is born after the school's today.</summary>
public sealed class RowReading(ColumnMap columns, DateOnly today)
{
    private const int LongestQuote = 60;

    /// <summary>How lists write "nothing".</summary>
    private static readonly HashSet<string> Blanks = new(StringComparer.OrdinalIgnoreCase) { "-", "--", "–", "—", "n/a", "na", "nil", "none", "নেই" };

    public ImportedRow Read(SheetRow row)
    {
        var values = new Dictionary<ImportField, string>();
        var (reasons, notes) = (new List<RowNote>(), new List<RowNote>());
        foreach (var (field, column) in columns.Columns.OrderBy(pair => pair.Key))
        {
            var cell = row.Cell(column);
            if (IsBlank(cell))
            {
                continue;
            }

            var value = FieldReading.Read(field, cell, today, notes);
            if (value.IsRefused)
            {
                reasons.Add(new RowNote(value.Refusal.Code, field, Quote(cell)));
            }
            else if (value.Value.Length > 0)
            {
                values[field] = value.Value;
            }
        }

        SplitFullName(values);
        return new ImportedRow(row.Number, values, reasons, notes);
    }

    private static bool IsBlank(string cell) => string.IsNullOrWhiteSpace(cell) || Blanks.Contains(cell.Trim());

    /// <summary>The last word is the last name, all before it the first: "Md. Rahim Uddin" is Md. Rahim, Uddin.</summary>
    private static void SplitFullName(Dictionary<ImportField, string> values)
    {
        if (!values.Remove(ImportField.FullName, out var name) || values.ContainsKey(ImportField.FirstName))
        {
            return;
        }

        var gap = name.LastIndexOf(' ');
        values[ImportField.FirstName] = gap < 0 ? name : name[..gap];
        if (gap > 0)
        {
            values[ImportField.LastName] = name[(gap + 1)..];
        }
    }

    private static string Quote(string cell)
    {
        var shown = new string([.. cell.Trim().Where(letter => !char.IsControl(letter))]);
        return shown.Length > LongestQuote ? string.Concat(shown.AsSpan(0, LongestQuote), "…") : shown;
    }
}
