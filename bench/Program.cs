using System.Runtime.InteropServices;
using SmartAcademy.Bench;
using SmartAcademy.Bench.Logs;
using SmartAcademy.Bench.Pages;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Bench.Students;
using SmartAcademy.Bench.Verify;
using SmartAcademy.Data.Kernel;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, StopInOrder);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, StopInOrder);
try
{
    var options = BenchOptions.Read(args);
    await MeasureAsync(options, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("academy: stopped");
    return 130;
}
catch (Exception fault) when (fault is BenchException or EmbeddedPostgresException)
{
    await Console.Error.WriteLineAsync($"academy: {fault.Message}");
    return 1;
}

// The database and the portal are ended by their own disposal, so the signal must not end this process first.
void StopInOrder(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

static async Task MeasureAsync(BenchOptions options, CancellationToken ct)
{
    var folder = new BenchFolder(Environment.CurrentDirectory);
    await using var database = await BenchDatabase.OpenAsync(folder, options.Size, ct);
    await using var portal = await PublishedPortal.StartAsync(folder, database.Connections, ct);
    Console.WriteLine(Machine.Describe());
    await (options.Kind switch
    {
        BenchKind.Verify => new VerifyBench(database, portal, folder, options).RunAsync(ct),
        BenchKind.Students => new StudentsBench(database, portal, options).RunAsync(ct),
        BenchKind.Logs => new LogsBench(database, portal, options).RunAsync(ct),
        _ => new PagesBench(database, portal, options).RunAsync(ct),
    });
}
