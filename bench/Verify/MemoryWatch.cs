using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>What the portal's process holds in memory, looked at every few seconds.</summary>
internal sealed class MemoryWatch(PublishedPortal portal) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly List<double> megabytes = [portal.Megabytes];
    private Task watching = Task.CompletedTask;

    public IReadOnlyList<double> Megabytes => megabytes;

    public void Start() => watching = WatchAsync();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        megabytes.Add(portal.Megabytes);
        stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                megabytes.Add(portal.Megabytes);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
    }
}
