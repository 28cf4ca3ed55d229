namespace SmartAcademy.Domain.Students.Import;

/// <summary>One row of a list as text; dates as yyyy-MM-dd, numbers without grouping.</summary>
/// <param name="Number">The row as the person's spreadsheet program counts it, from 1.</param>
/// <param name="Cells">From the first column on; trailing empty cells are left out.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public string Cell(int column) => column < Cells.Count ? Cells[column] : "";
}
