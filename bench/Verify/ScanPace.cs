namespace SmartAcademy.Bench.Verify;

/// <summary>
/// Scans at a steady rate. Each has its moment, and its time runs from that moment on: what waits because the portal is slow counts.
/// </summary>
internal sealed class ScanPace(int perSecond, TimeSpan length)
{
    /// <summary>Enough that a slow answer does not hold up the next scan.</summary>
    public const int Readers = 64;

    private static readonly TimeProvider Time = TimeProvider.System;

    private readonly Lock counting = new();
    private readonly List<double> times = [];
    private long next;
    private long errors;

    public async Task<LoadFigures> RunAsync(IReadOnlyList<LoadReader> readers, CancellationToken ct)
    {
        var started = Time.GetTimestamp();
        await LoadReader.AtOnceAsync(readers, reader => Scan(reader, started, ct));
        ct.ThrowIfCancellationRequested();
        return new LoadFigures(times.Count / Time.GetElapsedTime(started).TotalSeconds, new Latencies(times), errors);
    }

    private void Scan(LoadReader reader, long started, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var due = TimeSpan.FromSeconds((double)Interlocked.Increment(ref next) / perSecond);
            if (due > length)
            {
                return;
            }

            if (due - Time.GetElapsedTime(started) is { Ticks: > 0 } wait)
            {
                Thread.Sleep(wait);
            }

            // A timer fires up to a millisecond late, which is not the portal's fault.
            var asked = TimeSpan.FromTicks(Math.Max(due.Ticks, Time.GetElapsedTime(started).Ticks - TimeSpan.TicksPerMillisecond));
            var isRight = reader.IsAnsweredRightly();
            Count(isRight, Time.GetElapsedTime(started) - asked);
        }
    }

    private void Count(bool isRight, TimeSpan took)
    {
        lock (counting)
        {
            errors += isRight ? 0 : 1;
            if (isRight)
            {
                times.Add(took.TotalMilliseconds);
            }
        }
    }
}
