using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>Readers that scan one card after the other, each over a connection that it keeps.</summary>
internal sealed class ScanLoad(PublishedPortal portal, BenchGate gate)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Uri address = new(portal.Address, "/api/v1/passes/verify");

    public async Task<LoadFigures> RunAsync(LoadStep step, CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ended.CancelAfter(step.Whole + Patience);
        using var connections = new HttpMessageInvoker(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = step.Connections,
            UseCookies = false,
            UseProxy = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
        });
        var started = TimeProvider.System.GetTimestamp();
        var readers = Enumerable.Range(0, step.Connections)
            .Select(number => new LoadReader(connections, address, gate, $"portal-{step.Connections}-{number}")).ToList();
        await Task.WhenAll(readers.Select(reader => Task.Run(() => reader.ScanAsync(step, started, ended.Token), ct)));
        ct.ThrowIfCancellationRequested();
        var times = new Latencies(readers.SelectMany(reader => reader.Times));
        return new LoadFigures(times.Count / step.Measured.TotalSeconds, times, readers.Sum(reader => reader.Errors));
    }
}
