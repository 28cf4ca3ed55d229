using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>
/// Cells whose formula reaches out of the workbook, such as a HYPERLINK. They are read as the formula itself, not as the text it
/// last showed, so that a name made by one is refused for what it is.
/// </summary>
internal sealed partial class OutwardFormulas
{
    private readonly Dictionary<(int Row, int Column), string> cells = [];

    /// <summary>The formulas of the sheet that stands at this place in the workbook.</summary>
    public static OutwardFormulas Of(byte[] workbook, int sheet)
    {
        var found = new OutwardFormulas();
        using var archive = new ZipArchive(new MemoryStream(workbook, writable: false), ZipArchiveMode.Read);
        if (SheetParts.Find(archive, sheet) is { } part)
        {
            using var content = part.Open();
            found.Collect(content);
        }

        return found;
    }

    /// <summary>The formula with its equals sign; rows count from 1, columns from 0.</summary>
    public string? At(int row, int column) => cells.GetValueOrDefault((row, column));

    private void Collect(Stream content)
    {
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        string? cell = null;
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "c")
            {
                cell = reader.GetAttribute("r");
            }
            else if (reader.LocalName == "f" && reader.ReadString() is var formula && Outward().IsMatch(formula) && Place(cell) is { } place)
            {
                cells[place] = "=" + formula;
            }
        }
    }

    private static (int Row, int Column)? Place(string? reference)
    {
        var match = Reference().Match(reference ?? "");
        if (!match.Success)
        {
            return null;
        }

        var column = match.Groups[1].Value.Aggregate(0, (column, letter) => (column * 26) + (letter - 'A' + 1)) - 1;
        return (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), column);
    }

    [GeneratedRegex("^([A-Z]{1,3})([0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    /// <summary>Functions and the DDE bar by which a formula fetches from outside (OWASP, CSV injection).</summary>
    [GeneratedRegex(@"\b(?:HYPERLINK|WEBSERVICE|FILTERXML|RTD|IMPORT[A-Z]+|CALL|EXEC)\s*\(|\|", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outward();
}
