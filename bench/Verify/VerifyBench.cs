using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>Scans at the gate, step by step, each at once followed by the same scans of pgbench.</summary>
internal sealed class VerifyBench(BenchDatabase database, PublishedPortal portal, BenchFolder folder, BenchOptions options)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var gate = await BenchGate.OpenAsync(database, ct);
        var pgBench = await PgBench.PrepareAsync(database, folder, gate, ct);
        var load = new ScanLoad(portal, gate);
        VerifyTable.PrintHead(options, gate.Codes.Count);
        foreach (var connections in options.Connections)
        {
            var step = new LoadStep(connections, options.WarmUp, options.Measured);
            VerifyTable.Print(connections, await load.RunAsync(step, ct), await pgBench.RunAsync(step, ct));
        }
    }
}
