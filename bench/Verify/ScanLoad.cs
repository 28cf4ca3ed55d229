using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>Readers that scan one card after the other, each over a connection that it keeps.</summary>
internal sealed class ScanLoad(PublishedPortal portal, BenchGate gate)
{
    private readonly Uri address = new(portal.Address, "/api/v1/passes/verify");
    private int loads;

    public async Task<LoadFigures> RunAsync(LoadStep step, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        var readers = Readers(step.Connections);
        await LoadReader.AtOnceAsync(readers, reader => reader.Scan(step, started, ct));
        ct.ThrowIfCancellationRequested();
        readers.ForEach(reader => reader.Dispose());
        var times = new Latencies(readers.SelectMany(reader => reader.Times));
        return new LoadFigures(times.Count / step.Measured.TotalSeconds, times, readers.Sum(reader => reader.Errors));
    }

    /// <summary>So many scans a second, whatever the portal makes of them.</summary>
    public async Task<LoadFigures> KeepPaceAsync(ScanPace pace, CancellationToken ct)
    {
        var readers = Readers(ScanPace.Readers);
        var figures = await pace.RunAsync(readers, ct);
        readers.ForEach(reader => reader.Dispose());
        return figures;
    }

    /// <summary>No scan id comes twice: the portal would answer it as it did before.</summary>
    private List<LoadReader> Readers(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new LoadReader(address, gate, $"load-{++loads}-{number}"))];
}
