using Quartz;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Visitors;

/// <summary>Tells hosts and the desk of visitors who should have left.</summary>
[DisallowConcurrentExecution]
internal sealed class TellOverdueVisitsJob(OverdueVisits overdue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await overdue.TellAsync(Actor.System(), cancellationToken);
}
