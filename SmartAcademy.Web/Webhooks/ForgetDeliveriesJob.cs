using Quartz;
using SmartAcademy.Data.Webhooks;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Webhooks;

/// <summary>Forgets messages to receivers that were settled a month ago.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetDeliveriesJob(WebhookUpkeep upkeep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await upkeep.RunAsync(Actor.System(), cancellationToken);
}
