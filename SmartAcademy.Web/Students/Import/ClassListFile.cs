using System.Security.Cryptography;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Students.Import;

/// <summary>Reads an uploaded class list: where its heading is, and the rows below it.</summary>
internal static class ClassListFile
{
    private const int LongestName = 255;

    public static Result<UploadedList> Read(string fileName, byte[] bytes)
    {
        var rows = UploadedSheet.Read(fileName, bytes);
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

    /// <summary>As many headings as the widest row has cells: a column without a heading can still be mapped.</summary>
    private static List<string> Headings(SheetRow header, List<SheetRow> body)
    {
        var width = body.Select(row => row.Cells.Count).Append(header.Cells.Count).Max();
        return [.. Enumerable.Range(0, width).Select(column => header.Cell(column).ReplaceLineEndings(" ").Trim())];
    }

    private static string ShownName(string fileName)
    {
        var name = new string([.. Path.GetFileName(fileName.Replace('\\', '/')).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
        return name.Length > LongestName ? name[^LongestName..] : name;
    }
}
