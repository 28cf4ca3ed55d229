using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Students.Records;

namespace SmartAcademy.Web.Students.Records;

/// <summary>A student's record as a ZIP: one JSON file for each kind, the portrait, and a note in both languages.</summary>
internal sealed class StudentRecordArchive(IStringLocalizer<RecordTexts> texts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A file to read, not a page: Bangla and the + of a phone stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task<byte[]> PackAsync(StudentRecord record, Stream? photo, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, "README.txt", stream => WriteNoteAsync(stream, ct));
            foreach (var (name, rows) in record.Kinds)
            {
                await AddAsync(zip, $"{name}.json", stream => JsonSerializer.SerializeAsync(stream, rows, Json, ct));
            }

            if (photo is not null)
            {
                await AddAsync(zip, "photo.jpg", stream => photo.CopyToAsync(stream, ct));
            }
        }

        return bytes.ToArray();
    }

    private static async Task AddAsync(ZipArchive zip, string name, Func<Stream, Task> write)
    {
        await using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        await write(stream);
    }

    private async Task WriteNoteAsync(Stream stream, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream);
        await writer.WriteAsync($"{In("en")}\n\n{In("bn")}\n".AsMemory(), ct);
    }

    /// <summary>The same note in a language that need not be the reader's.</summary>
    private string In(string language)
    {
        var readers = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return texts["readme"];
        }
        finally
        {
            CultureInfo.CurrentUICulture = readers;
        }
    }
}
