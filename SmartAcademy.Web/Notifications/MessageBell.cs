using Quartz;

namespace SmartAcademy.Web.Notifications;

/// <summary>Wakes the sender for a message that was just saved; without it the message waits for the next round.</summary>
internal sealed class MessageBell(ISchedulerFactory schedulers)
{
    public async Task RingAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.TriggerJob(SendMessagesJob.Key, ct);
    }
}
