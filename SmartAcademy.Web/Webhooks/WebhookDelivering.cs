using SmartAcademy.Data.Webhooks;

namespace SmartAcademy.Web.Webhooks;

/// <summary>Delivers messages as long as the portal runs; several at a time, so that a slow receiver keeps no other waiting.</summary>
internal sealed class WebhookDelivering(WebhookDispatch dispatch, WebhookNotices notices, TimeProvider time, ILogger<WebhookDelivering> log) : BackgroundService
{
    private const int AtOnce = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => GoOnAsync(stoppingToken)));

    private async Task GoOnAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (await dispatch.TurnAsync(ct) == 0)
                {
                    await notices.TellAsync(ct);
                    await Task.Delay(Pause, time, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                // Whatever is wrong with one receiver or with the database must not end the portal.
                log.LogError(fault, "Webhooks are not delivered for now");
                await Task.Delay(PauseAfterFault, time, ct);
            }
        }
    }
}
