using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Finds the part of a workbook that holds a sheet (ECMA-376: workbook.xml names an id, its relations the part).</summary>
internal static class SheetParts
{
    /// <summary>Bytes; an ordinary part of this kind has a few thousand.</summary>
    private const long LargestPart = 1024 * 1024;

    /// <summary>Null when the workbook does not say.</summary>
    public static ZipArchiveEntry? Find(ZipArchive archive, int sheet)
    {
        var id = Load(archive, "xl/workbook.xml")?.Descendants().Where(element => element.Name.LocalName == "sheet").ElementAtOrDefault(sheet)
            ?.Attributes().FirstOrDefault(attribute => attribute.Name is { LocalName: "id", NamespaceName.Length: > 0 })?.Value;
        var target = Load(archive, "xl/_rels/workbook.xml.rels")?.Descendants().FirstOrDefault(relation => relation.Attribute("Id")?.Value == id)
            ?.Attribute("Target")?.Value;
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static XDocument? Load(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { Length: <= LargestPart } part)
        {
            return null;
        }

        using var content = part.Open();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }
}
