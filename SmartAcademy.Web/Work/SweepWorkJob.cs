using Quartz;
using SmartAcademy.Data.Work;

namespace SmartAcademy.Web.Work;

/// <summary>Rings again for orders that nobody works on, such as those of a process that was killed.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepWorkJob(WorkDesk desk, IWorkBell bell) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var orderId in await desk.AbandonedAsync(cancellationToken))
        {
            await bell.RingAsync(orderId, cancellationToken);
        }
    }
}
