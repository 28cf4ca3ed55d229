using Quartz;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Access;

/// <summary>Makes the tables of the coming months ahead, and forgets what the gates need no more.</summary>
[DisallowConcurrentExecution]
internal sealed class KeepGatesJob(GateUpkeep gates) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await gates.RunAsync(Actor.System(), cancellationToken);
}
