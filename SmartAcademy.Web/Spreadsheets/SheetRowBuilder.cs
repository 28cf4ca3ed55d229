using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Makes a row of cells that any database keeps: trailing blanks gone, long cells cut, NUL made visible.</summary>
internal sealed class SheetRowBuilder
{
    private readonly List<string> cells = [];

    /// <summary>Whether a filled cell stands beyond the last column that is read.</summary>
    public bool IsTooWide { get; private set; }

    public void Add(string? cell)
    {
        if (cells.Count < SheetLimits.Columns)
        {
            cells.Add(Harmless(cell ?? ""));
        }
        else
        {
            IsTooWide |= !string.IsNullOrWhiteSpace(cell);
        }
    }

    public SheetRow Build(int number)
    {
        var filled = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1;
        return new SheetRow(number, cells[..filled]);
    }

    private static string Harmless(string cell)
    {
        var cut = cell.Length > SheetLimits.CellLength ? cell[..SheetLimits.CellLength] : cell;
        if (cut.Length > 0 && char.IsHighSurrogate(cut[^1]))
        {
            cut = cut[..^1];
        }

        return cut.Replace('\0', '\uFFFD');
    }
}
