using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>What a workbook needs besides its rows: the list of sheets, the styles, the frozen head and the widths.</summary>
internal static class XlsxParts
{
    /// <summary>Text stays text, so that a phone number keeps its zero.</summary>
    public const uint TextStyle = 1;
    public const uint DayStyle = 2;
    public const uint InstantStyle = 3;
    public const uint HeadStyle = 4;

    private const uint TextFormat = 49, OwnDay = 164, OwnInstant = 165;
    private const int LongestSheetName = 31;

    public static WorksheetPart AddTo(SpreadsheetDocument document, string sheetName)
    {
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        workbook.Workbook = new Workbook(new Sheets(new Sheet
        {
            Name = sheetName.Length > LongestSheetName ? sheetName[..LongestSheetName] : sheetName,
            SheetId = 1,
            Id = workbook.GetIdOfPart(sheet),
        }));
        return sheet;
    }

    /// <summary>Opens worksheet and rows; the writer closes both.</summary>
    public static void Open(OpenXmlWriter writer, IReadOnlyList<double> columnWidths)
    {
        writer.WriteStartElement(new Worksheet());
        var head = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(head) { WorkbookViewId = 0 }));
        if (columnWidths.Count > 0)
        {
            writer.WriteElement(new Columns(columnWidths.Select((width, at) =>
                new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })));
        }

        writer.WriteStartElement(new SheetData());
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = OwnDay, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = OwnInstant, FormatCode = "dd/mm/yyyy hh:mm:ss" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = OwnDay, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = OwnInstant, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true }));
}
