using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>Scans at the gate, step by step, each at once followed by the same scans of pgbench; then at a steady rate.</summary>
internal sealed class VerifyBench(BenchDatabase database, PublishedPortal portal, BenchFolder folder, BenchOptions options)
{
    /// <summary>Within that time the runtime has compiled what it runs often, as on any day but the first minute of it.</summary>
    private static readonly LoadStep Settling = new(Connections: 32, WarmUp: TimeSpan.Zero, Measured: TimeSpan.FromSeconds(40));

    private static readonly TimeSpan ShortRun = TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken ct)
    {
        var gate = await BenchGate.OpenAsync(database, ct);
        var pgBench = await PgBench.PrepareAsync(database, folder, gate, ct);
        var load = new ScanLoad(portal, gate);
        VerifyTable.PrintHead(options, gate.Codes.Count);
        await load.RunAsync(Settling, ct);
        foreach (var connections in options.Connections)
        {
            var step = new LoadStep(connections, options.WarmUp, options.Measured);
            VerifyTable.Print(connections, await load.RunAsync(step, ct), await pgBench.RunAsync(step, ct));
        }

        await KeepPaceAsync(load, ct);
    }

    private async Task KeepPaceAsync(ScanLoad load, CancellationToken ct)
    {
        var length = options.Minutes > 0 ? TimeSpan.FromMinutes(options.Minutes) : ShortRun;
        var memory = new MemoryWatch(portal);
        LoadFigures figures;
        await using (memory)
        {
            memory.Start();
            figures = await load.KeepPaceAsync(new ScanPace(VerifyTargets.ScansPerSecond, length), ct);
        }

        VerifyTable.PrintPace(length, figures, memory.Megabytes);
    }
}
