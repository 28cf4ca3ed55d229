using System.Text.Json;

namespace SmartAcademy.ReferenceReader;

/// <summary>
/// Scans on disk until the portal has confirmed them: one line when a scan is read, one when its receipt came. Each line is on the
/// disk before anything else happens, so a reader that loses its power loses no scan.
/// </summary>
public sealed class ScanQueue : IAsyncDisposable
{
    private readonly Lock door = new();
    private readonly Dictionary<string, KeptScan> waiting = [];
    private readonly FileStream file;

    private ScanQueue(FileStream file) => this.file = file;

    public static ScanQueue Open(string path)
    {
        // A power cut may have torn the last line; such a scan was never answered, and its card is held up again.
        var lines = File.Exists(path) ? File.ReadAllLines(path).Select(Read).OfType<Line>().ToList() : [];
        var settled = lines.Select(line => line.Settled).OfType<string>().ToHashSet();
        var open = lines.Select(line => line.Scan).OfType<KeptScan>().Where(scan => !settled.Contains(scan.ScanId)).ToList();
        var fresh = path + ".new";
        using (var rewritten = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            open.ForEach(scan => Write(rewritten, new Line(scan, null)));
        }

        File.Move(fresh, path, overwrite: true);
        var queue = new ScanQueue(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read));
        open.ForEach(scan => queue.waiting[scan.ScanId] = scan);
        return queue;
    }

    public void Add(KeptScan scan)
    {
        lock (door)
        {
            Write(file, new Line(scan, null));
            waiting[scan.ScanId] = scan;
        }
    }

    public void Settle(string scanId)
    {
        lock (door)
        {
            if (waiting.Remove(scanId))
            {
                Write(file, new Line(null, scanId));
            }
        }
    }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<KeptScan> Waiting(int most)
    {
        lock (door)
        {
            return [.. waiting.Values.OrderBy(scan => scan.Timestamp).Take(most)];
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static void Write(FileStream file, Line line)
    {
        file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, JsonSerializerOptions.Web), (byte)'\n']);
        file.Flush(flushToDisk: true);
    }

    private static Line? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Line(KeptScan? Scan, string? Settled);
}
