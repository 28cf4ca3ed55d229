using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>
/// An XLSX workbook with one sheet, its first row frozen. Rows go straight to the package (SAX), so the length of a list costs no memory
/// of ours; the package itself needs a stream that can seek, so it is written to a temporary file and copied out at the end.
/// </summary>
internal sealed class XlsxSheetWriter : ISheetWriter
{
    private readonly Stream target;
    private readonly FileStream file;
    private readonly SpreadsheetDocument document;
    private readonly WorksheetPart sheet;
    private readonly OpenXmlWriter writer;
    private uint row;

    public XlsxSheetWriter(Stream target, string sheetName, IReadOnlyList<double> columnWidths)
    {
        this.target = target;
        file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        sheet = XlsxParts.AddTo(document, sheetName);
        writer = OpenXmlWriter.Create(sheet);
        XlsxParts.Open(writer, columnWidths);
    }

    public Task WriteAsync(IReadOnlyList<object?> cells, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        row++;
        writer.WriteStartElement(new Row { RowIndex = row });
        for (var column = 0; column < cells.Count; column++)
        {
            if (CellOf(cells[column]) is { } cell)
            {
                cell.CellReference = ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);
                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Close();
        document.Dispose();
        file.Position = 0;
        await file.CopyToAsync(target);
        await file.DisposeAsync();
    }

    private Cell? CellOf(object? value) => value switch
    {
        null or "" => null,
        string text => Text(text),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxParts.DayStyle),
        DateTimeOffset instant => Number(instant.DateTime.ToOADate(), XlsxParts.InstantStyle),
        IFormattable number => Number(Convert.ToDouble(number, CultureInfo.InvariantCulture), 0),
        _ => Text(value.ToString() ?? ""),
    };

    private Cell Text(string text) => new(new InlineString(new Text(SheetCell.Harmless(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = row == 1 ? XlsxParts.HeadStyle : XlsxParts.TextStyle,
    };

    private static Cell Number(double value, uint style) => new(new CellValue(value.ToString("R", CultureInfo.InvariantCulture)))
    {
        DataType = CellValues.Number,
        StyleIndex = style,
    };

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    private static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            name = (char)('A' + (rest % 26)) + name;
        }

        return name;
    }
}
