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

    public async Task ScanAsync(LoadStep step, long started, CancellationToken ct)
    {
        var time = TimeProvider.System;
        while (time.GetElapsedTime(started) < step.Whole && !ct.IsCancellationRequested)
        {
            var asked = time.GetTimestamp();
            var isRight = await IsAnsweredRightlyAsync(ct);
            var took = time.GetElapsedTime(asked);
            if (step.Counts(time.GetElapsedTime(started)))
            {
                Count(isRight, took);
            }
        }
    }

    /// <summary>Scans one card.</summary>
    public async Task<bool> IsAnsweredRightlyAsync(CancellationToken ct)
    {
        var isUnknown = Random.Shared.Next(100) < LoadStep.UnknownPercent;
        var code = isUnknown ? BenchGate.UnknownCode() : gate.Codes[Random.Shared.Next(gate.Codes.Count)].Text;
        try
        {
            var answer = await connection.PostAsync($"{{\"qrCode\":\"{code}\",\"scanId\":\"{name}-{++scans}\"}}", ct);
            return answer.Span.StartsWith("HTTP/1.1 200"u8) && answer.Span.IndexOf(isUnknown ? "\"unknown_pass\""u8 : "\"granted\""u8) >= 0;
        }
        catch (Exception lost) when (lost is SocketException or OperationCanceledException)
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
