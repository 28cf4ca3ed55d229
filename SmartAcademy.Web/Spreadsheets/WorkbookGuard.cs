using System.IO.Compression;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Unpacks a workbook into nothing, counting, before anything parses it: sizes that a ZIP declares may lie.</summary>
internal static class WorkbookGuard
{
    private const string WorkbookPart = "xl/workbook.xml";

    public static Result Check(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Check(archive);
        }
        catch (InvalidDataException)
        {
            return ImportRefusals.FileDamaged;
        }
    }

    private static Result Check(ZipArchive archive)
    {
        if (archive.Entries.Count > SheetLimits.Parts || archive.Entries.Sum(part => part.Length) > SheetLimits.UnpackedBytes)
        {
            return ImportRefusals.UnpacksTooLarge;
        }

        if (archive.GetEntry(WorkbookPart) is null)
        {
            return ImportRefusals.FileKind;
        }

        return UnpacksWithin(archive, SheetLimits.UnpackedBytes) ? Result.Ok : ImportRefusals.UnpacksTooLarge;
    }

    private static bool UnpacksWithin(ZipArchive archive, long allowed)
    {
        var buffer = new byte[81_920];
        foreach (var part in archive.Entries)
        {
            using var content = part.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                if ((allowed -= read) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
