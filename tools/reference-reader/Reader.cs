namespace SmartAcademy.ReferenceReader;

/// <summary>
/// A reader at a gate, as small as it can be: reads codes line by line, as a scanner types them, asks the portal, and keeps what nobody
/// answered until it is confirmed. It says "granted" only after the portal did.
/// </summary>
public sealed class Reader(GateApi gate, ScanQueue queue, TextWriter screen, TimeProvider time)
{
    /// <summary>The portal takes so many at a time.</summary>
    private const int MostDelivered = 500;

    /// <summary>A longer text is no code; the portal would refuse it, and with it all that is delivered beside it.</summary>
    private const int LongestCode = 400;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>The scan that is being asked about is not delivered beside that.</summary>
    private volatile string? asked;

    /// <summary>Until the codes end; what waits then is delivered at the next start.</summary>
    public async Task RunAsync(TextReader codes, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var delivering = DeliverAsync(stop.Token);
        while (await codes.ReadLineAsync(ct) is { } line)
        {
            if (line.Trim() is { Length: > 0 and <= LongestCode } code)
            {
                await ScanAsync(code, ct);
            }
        }

        await stop.CancelAsync();
        await delivering;
    }

    private async Task ScanAsync(string code, CancellationToken ct)
    {
        var scan = new KeptScan($"ref-{Guid.CreateVersion7():N}", code, time.GetUtcNow());
        asked = scan.ScanId;
        queue.Add(scan);
        var answer = await gate.VerifyAsync(scan, ct);
        asked = null;
        if (answer is not { } receipt)
        {
            await screen.WriteLineAsync($"kept {scan.ScanId}");
            return;
        }

        queue.Settle(scan.ScanId);
        await screen.WriteLineAsync($"{receipt.Result} {scan.ScanId} {receipt.Message}");
    }

    private async Task DeliverAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await DeliverOnceAsync(ct);
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await screen.FlushAsync(CancellationToken.None);
        }
    }

    /// <summary>Under the id with which it was asked about: a scan that the portal wrote, though its answer was lost, stays one scan.</summary>
    private async Task DeliverOnceAsync(CancellationToken ct)
    {
        var waiting = queue.Waiting(MostDelivered).Where(scan => scan.ScanId != asked).ToList();
        if (waiting.Count == 0 || await gate.DeliverAsync(waiting, ct) is not { } receipts)
        {
            return;
        }

        foreach (var receipt in receipts)
        {
            queue.Settle(receipt.ScanId);
            await screen.WriteLineAsync($"delivered {receipt.ScanId} {receipt.Result}");
        }
    }
}
