using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SmartAcademy.ReferenceReader;

/// <summary>The portal's API for readers; docs/api.md says what each answer means.</summary>
public sealed class GateApi : IDisposable
{
    private readonly HttpClient client;

    public GateApi(Uri academy, string deviceKey)
    {
        client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(3) }) { BaseAddress = academy, Timeout = TimeSpan.FromSeconds(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", deviceKey);
    }

    /// <summary>Asks at once; null when nobody answered, or nobody could decide. That is never a yes.</summary>
    public async Task<ScanReceipt?> VerifyAsync(KeptScan scan, CancellationToken ct) =>
        await PostAsync("api/v1/passes/verify", Body(scan), ct) is { } answer ? Receipt(answer) : null;

    /// <summary>Delivers kept scans; null when they were not taken. They are taken whole or not at all, so they may be sent again unchanged.</summary>
    public async Task<IReadOnlyList<ScanReceipt>?> DeliverAsync(IReadOnlyList<KeptScan> scans, CancellationToken ct) =>
        await PostAsync("api/v1/access-logs", new { scans = scans.Select(Body) }, ct) is { } answer
            ? [.. answer["scans"]!.AsArray().Select(scan => Receipt(scan!))]
            : null;

    public void Dispose() => client.Dispose();

    private static object Body(KeptScan scan) => new { scanId = scan.ScanId, qrCode = scan.QrCode, timestamp = scan.Timestamp, readBy = "scanner" };

    private static ScanReceipt Receipt(JsonNode answer) => new((string)answer["scanId"]!, (string)answer["result"]!, (string?)answer["message"] ?? "");

    private async Task<JsonNode?> PostAsync(string address, object body, CancellationToken ct)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body, ct);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                return (await answer.Content.ReadFromJsonAsync<JsonNode>(ct))?["data"];
            }

            // What was sent is wrong, or the key is: nobody but a person can put that right, and the scan is kept for it.
            await Console.Error.WriteLineAsync($"the portal answered {(int)answer.StatusCode}");
            return null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
