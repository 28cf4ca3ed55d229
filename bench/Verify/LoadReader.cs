using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace SmartAcademy.Bench.Verify;

/// <summary>One reader of the load: it waits for each answer before it scans the next card.</summary>
internal sealed class LoadReader(HttpMessageInvoker connections, Uri address, BenchGate gate, string name)
{
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
        using var request = Request(code);
        try
        {
            using var answer = await connections.SendAsync(request, ct);
            var body = await answer.Content.ReadAsByteArrayAsync(ct);
            return answer.IsSuccessStatusCode && body.AsSpan().IndexOf(isUnknown ? "\"unknown_pass\""u8 : "\"granted\""u8) >= 0;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

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

    private HttpRequestMessage Request(string code)
    {
        var body = Encoding.UTF8.GetBytes($"{{\"qrCode\":\"{code}\",\"scanId\":\"{name}-{++scans}\"}}");
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gate.Key.Text);
        return request;
    }
}
