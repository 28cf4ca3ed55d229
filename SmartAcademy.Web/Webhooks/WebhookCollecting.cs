using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Webhooks;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Webhooks;

/// <summary>Lays out messages when it hears of scans, and every few seconds, lest a notice was lost.</summary>
internal sealed class WebhookCollecting(
    DatabaseConnections connections, WebhookCollector collector, TimeProvider time, ILogger<WebhookCollecting> log)
    : NewsListener(connections, "access_log", time, log)
{
    /// <summary>One round answers for all scans of a second, however many gates are open.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    protected override TimeSpan LongestSilence => TimeSpan.FromSeconds(15);

    protected override Task CatchUpAsync(DateTimeOffset since, CancellationToken ct) => CollectAsync(ct);

    protected override async Task HearAsync(IReadOnlyList<string> news, CancellationToken ct)
    {
        await CollectAsync(ct);
        await Task.Delay(Rest, ct);
    }

    /// <summary>A receiver that somebody removes meanwhile takes its messages with it: the next round lays out those of the others.</summary>
    private async Task CollectAsync(CancellationToken ct)
    {
        try
        {
            await collector.CollectAsync(ct);
        }
        catch (Exception fault) when (fault is DbUpdateException or InvalidOperationException)
        {
            log.LogWarning("Messages to webhooks wait for the next round: {Reason}", fault.Message);
        }
    }
}
