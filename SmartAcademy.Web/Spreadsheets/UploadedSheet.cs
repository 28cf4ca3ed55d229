using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Reads an uploaded table; a file is what its first bytes say, and its name must agree.</summary>
internal static class UploadedSheet
{
    private static readonly byte[] ZipMark = "PK\u0003\u0004"u8.ToArray();

    /// <summary>Compound files: XLS of before 2007, and XLSX locked with a password.</summary>
    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly byte[] PdfMark = "%PDF"u8.ToArray();

    public static Result<List<SheetRow>> Read(string fileName, byte[] bytes) => bytes.Length switch
    {
        0 => ImportRefusals.FileMissing,
        > SheetLimits.FileBytes => ImportRefusals.FileTooLarge,
        _ => ReadRows(Path.GetExtension(fileName), bytes),
    };

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

    private static bool Starts(byte[] bytes, byte[] mark) => bytes.AsSpan().StartsWith(mark);
}
