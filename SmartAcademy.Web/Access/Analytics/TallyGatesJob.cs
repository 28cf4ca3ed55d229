using Quartz;
using SmartAcademy.Data.Access.Tallies;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Access.Analytics;

/// <summary>Counts what the gates saw since the last round.</summary>
[DisallowConcurrentExecution]
internal sealed class TallyGatesJob(GateTallies tallies) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await tallies.RunAsync(Actor.System(), cancellationToken);
}
