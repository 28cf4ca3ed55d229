using System.Net.Sockets;

namespace SmartAcademy.Bench.Verify;

/// <summary>One reader of the load: it waits for each answer before it scans the next card.</summary>
internal sealed class LoadReader(Uri address, BenchGate gate, string name) : IDisposable
{
    private ReaderConnection connection = new(address, gate.Key.Text);
    private readonly List<double> times = [];
    private long scans;

    /// <summary>Milliseconds of each right answer.</summary>
    public IReadOnlyList<double> Times => times;

    public long Errors { get; private set; }

    /// <summary>Each on a thread of its own.</summary>
    public static Task AtOnceAsync(IEnumerable<LoadReader> readers, Action<LoadReader> act) => Task.WhenAll(readers.Select(reader =>
        Task.Factory.StartNew(() => act(reader), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    public void Scan(LoadStep step, long started, CancellationToken ct)
    {
        var time = TimeProvider.System;
        while (time.GetElapsedTime(started) < step.Whole && !ct.IsCancellationRequested)
        {
            var asked = time.GetTimestamp();
            var isRight = IsAnsweredRightly();
            var took = time.GetElapsedTime(asked);
            if (step.Counts(time.GetElapsedTime(started)))
            {
                Count(isRight, took);
            }
        }
    }

    /// <summary>Scans one card.</summary>
    public bool IsAnsweredRightly()
    {
        var isUnknown = Random.Shared.Next(100) < LoadStep.UnknownPercent;
        var code = isUnknown ? BenchGate.UnknownCode() : gate.Codes[Random.Shared.Next(gate.Codes.Count)].Text;
        try
        {
            var answer = connection.Post($"{{\"qrCode\":\"{code}\",\"scanId\":\"{name}-{++scans}\"}}");
            return answer.StartsWith("HTTP/1.1 200"u8) && answer.IndexOf(isUnknown ? "\"unknown_pass\""u8 : "\"granted\""u8) >= 0;
        }
        catch (SocketException)
        {
            connection.Dispose();
            connection = new ReaderConnection(address, gate.Key.Text);
            return false;
        }
    }

    public void Dispose() => connection.Dispose();

    private void Count(bool isRight, TimeSpan took)
    {
        if (isRight)
        {
            times.Add(took.TotalMilliseconds);
        }
        else
        {
            Errors++;
        }
    }
}
