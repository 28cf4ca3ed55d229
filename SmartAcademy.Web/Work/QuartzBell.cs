using Quartz;
using SmartAcademy.Data.Work;

namespace SmartAcademy.Web.Work;

/// <summary>Fires <see cref="RunWorkJob"/> once; any instance of the cluster takes it.</summary>
internal sealed class QuartzBell(ISchedulerFactory schedulers) : IWorkBell
{
    public async Task RingAsync(Guid orderId, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.TriggerJob(RunWorkJob.Key, new JobDataMap { [RunWorkJob.OrderId] = orderId.ToString() }, ct);
    }
}
