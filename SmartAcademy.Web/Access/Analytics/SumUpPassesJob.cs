using Quartz;
using SmartAcademy.Data.Access.Tallies;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Access.Analytics;

/// <summary>Refreshes the summary of each student's scans.</summary>
[DisallowConcurrentExecution]
internal sealed class SumUpPassesJob(GateTallies tallies) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await tallies.SumUpStudentsAsync(Actor.System(), cancellationToken);
}
