using Quartz;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Passes;

/// <summary>Marks the passes of all schools whose last day has gone by.</summary>
[DisallowConcurrentExecution]
internal sealed class ExpirePassesJob(PassExpiryService passes, ILogger<ExpirePassesJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var marked = await passes.MarkExpiredAsync(Actor.System(), cancellationToken);
        log.LogInformation("Marked {Count} passes as expired", marked.Value);
    }
}
