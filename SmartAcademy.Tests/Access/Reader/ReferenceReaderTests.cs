using SmartAcademy.ReferenceReader;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Reader;

public sealed class ReferenceReaderTests(TestApp app) : IClassFixture<TestApp>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("academy-reader-");
    private readonly Line line = new(app);
    private TestGate gate = null!;

    private string Queue => Path.Combine(folder.FullName, "scans.queue");

    public async ValueTask InitializeAsync()
    {
        await line.StartAsync();
        gate = await TestGate.MakeAsync(app.Database, app.School);
    }

    public async ValueTask DisposeAsync()
    {
        await line.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_scan_is_found_once_though_the_line_was_cut_and_the_reader_killed()
    {
        var (token, _, _) = await gate.NewPassAsync();
        using (var reader = new ReaderProcess(line.Address, gate.Key.Text, Queue))
        {
            await ScanAsync(reader, 4, token.Text);
            await SettledAsync(reader, 4);
            line.LosesAnswers = true;
            await ScanAsync(reader, 3, token.Text, "kept ");
            (line.LosesAnswers, line.IsCut) = (false, true);
            await ScanAsync(reader, 3, "not a pass", "kept ");
            reader.Kill();
        }

        Assert.InRange((await gate.LogsAsync()).Count, 4, 7);
        using (var reader = new ReaderProcess(line.Address, gate.Key.Text, Queue))
        {
            await ScanAsync(reader, 2, token.Text, "kept ");
            line.IsCut = false;
            await ScanAsync(reader, 1, "not a pass");
            await SettledAsync(reader, 9);
        }

        var logs = await gate.LogsAsync();
        Assert.Equal(13, logs.Count);
        Assert.Equal(13, logs.Select(log => log.ScanId).Distinct().Count());
        await using var queue = ScanQueue.Open(Queue);
        Assert.Empty(queue.Waiting(100));
    }

    [Fact]
    public async Task A_line_that_a_power_cut_tore_is_left_out_and_the_others_are_kept()
    {
        await using (var queue = ScanQueue.Open(Queue))
        {
            queue.Add(new KeptScan("a", "code", DateTimeOffset.UnixEpoch));
            queue.Add(new KeptScan("b", "code", DateTimeOffset.UnixEpoch));
            queue.Settle("a");
        }

        await File.AppendAllTextAsync(Queue, """{"scan":{"scanId":"c","qrC""", TestContext.Current.CancellationToken);

        await using var again = ScanQueue.Open(Queue);
        Assert.Equal(["b"], again.Waiting(10).Select(scan => scan.ScanId));
    }

    /// <summary>Holds a card up and waits for what the screen says, one after the other as a guard does. A slow portal may let a scan be kept at first.</summary>
    private static async Task ScanAsync(ReaderProcess reader, int times, string code, string seen = "")
    {
        foreach (var _ in Enumerable.Range(0, times))
        {
            var before = Lines(reader, delivered: false).Count;
            reader.Type(code);
            var answers = await Patience.UntilThereAsync(() => Lines(reader, delivered: false) is { } all && all.Count > before ? all : null);
            Assert.StartsWith(seen, answers[^1], StringComparison.Ordinal);
        }
    }

    /// <summary>Until so many scans were answered by the portal, at once or by a receipt.</summary>
    private static Task<ReaderProcess> SettledAsync(ReaderProcess reader, int scans) => Patience.UntilThereAsync(() =>
        Lines(reader, delivered: true).Count + Lines(reader, delivered: false).Count(words => !words.StartsWith("kept ", StringComparison.Ordinal)) == scans
            ? reader
            : null);

    private static List<string> Lines(ReaderProcess reader, bool delivered) =>
        [.. reader.Screen.Where(words => words.StartsWith("delivered ", StringComparison.Ordinal) == delivered)];
}
