using System.Security.Cryptography;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Students.Import;

/// <summary>Reads an uploaded class list; a file is what its first bytes say, and its name must agree.</summary>
internal static class ClassListFile
{
    private const int LongestName = 255;

    private static readonly byte[] ZipMark = "PK\u0003\u0004"u8.ToArray();

    /// <summary>Compound files: XLS of before 2007, and XLSX locked with a password.</summary>
    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly byte[] PdfMark = "%PDF"u8.ToArray();

    public static Result<UploadedList> Read(string fileName, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return ImportRefusals.FileMissing;
        }

        if (bytes.Length > SheetLimits.FileBytes)
        {
            return ImportRefusals.FileTooLarge;
        }

        var rows = ReadRows(Path.GetExtension(fileName), bytes);
        if (rows.IsRefused)
        {
            return rows.Refusal;
        }

        var header = HeaderRow.Find(rows.Value);
        if (rows.Value.Count < header + 2)
        {
            return ImportRefusals.NoRows;
        }

        var body = rows.Value[(header + 1)..];
        return new UploadedList(ShownName(fileName), Convert.ToHexStringLower(SHA256.HashData(bytes)), Headings(rows.Value[header], body), body);
    }

    private static Result<List<SheetRow>> ReadRows(string extension, byte[] bytes)
    {
        if (Starts(bytes, CompoundMark))
        {
            return ImportRefusals.OldWorkbook;
        }

        var isZip = Starts(bytes, ZipMark);
        return extension.ToUpperInvariant() switch
        {
            ".XLSX" when isZip => WorkbookSheet.Read(bytes),
            ".CSV" or ".TXT" or ".TSV" when !isZip && !Starts(bytes, PdfMark) => CsvSheet.Read(bytes),
            _ => ImportRefusals.FileKind,
        };
    }

    /// <summary>As many headings as the widest row has cells: a column without a heading can still be mapped.</summary>
    private static List<string> Headings(SheetRow header, List<SheetRow> body)
    {
        var width = body.Select(row => row.Cells.Count).Append(header.Cells.Count).Max();
        return [.. Enumerable.Range(0, width).Select(column => header.Cell(column).ReplaceLineEndings(" ").Trim())];
    }

    private static bool Starts(byte[] bytes, byte[] mark) => bytes.AsSpan().StartsWith(mark);

    private static string ShownName(string fileName)
    {
        var name = new string([.. Path.GetFileName(fileName.Replace('\\', '/')).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
        return name.Length > LongestName ? name[^LongestName..] : name;
    }
}
