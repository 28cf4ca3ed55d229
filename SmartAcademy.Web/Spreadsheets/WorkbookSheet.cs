using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Rows of the first sheet of an XLSX workbook that holds a list.</summary>
internal static class WorkbookSheet
{
    private const int RowsOfAList = 2;

    /// <summary>The reader asks for Windows-1252 even where it never decodes with it.</summary>
    static WorkbookSheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Result<List<SheetRow>> Read(byte[] bytes)
    {
        if (WorkbookGuard.Check(bytes) is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
            return ReadFirstList(reader, bytes);
        }
        catch (Exception damaged) when (damaged is ExcelReaderException or XmlException or InvalidDataException or FormatException or OverflowException
            or InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException)
        {
            return ImportRefusals.FileDamaged;
        }
    }

    private static Result<List<SheetRow>> ReadFirstList(IExcelDataReader reader, byte[] bytes)
    {
        for (var sheet = 0; sheet == 0 || reader.NextResult(); sheet++)
        {
            var rows = ReadSheet(reader, OutwardFormulas.Of(bytes, sheet));
            if (rows.IsRefused || rows.Value.Count >= RowsOfAList)
            {
                return rows;
            }
        }

        return new List<SheetRow>();
    }

    private static Result<List<SheetRow>> ReadSheet(IExcelDataReader reader, OutwardFormulas formulas)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            var row = new SheetRowBuilder();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                row.Add(formulas.At(number, column) ?? Text(reader.GetValue(column)));
            }

            if (row.IsTooWide)
            {
                return ImportRefusals.TooManyColumns;
            }

            var built = row.Build(number);
            if (!built.IsBlank)
            {
                rows.Add(built);
            }

            if (rows.Count > SheetLimits.Rows || number > SheetLimits.RowsScanned)
            {
                return ImportRefusals.TooManyRows;
            }
        }

        return rows;
    }

    /// <summary>Whole numbers without a decimal point, so that roll 46 is not 46.0; days without their midnight.</summary>
    private static string? Text(object? cell) => cell switch
    {
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        double number when double.IsInteger(number) && Math.Abs(number) < 1e15 => ((long)number).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };
}
