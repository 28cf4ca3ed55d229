using System.Globalization;
using System.Text;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>CSV as Excel opens it in any language: UTF-8 with a byte order mark, commas, CRLF (RFC 4180).</summary>
internal sealed class CsvSheetWriter : ISheetWriter
{
    private static readonly System.Buffers.SearchValues<char> NeedsQuotes = System.Buffers.SearchValues.Create(",;\"\r\n\t");

    private readonly StreamWriter writer;

    public CsvSheetWriter(Stream target) =>
        writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };

    public async Task WriteAsync(IReadOnlyList<object?> cells, CancellationToken ct)
    {
        var line = string.Join(',', cells.Select(cell => Quoted(Text(cell))));
        await writer.WriteLineAsync(line.AsMemory(), ct);
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => SheetCell.Harmless(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedsQuotes) || text.StartsWith(' ') || text.EndsWith(' ') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
