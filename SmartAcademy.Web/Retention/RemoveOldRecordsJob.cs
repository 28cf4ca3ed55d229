using Quartz;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Retention;

/// <summary>Removes every night what is older than it may be kept.</summary>
[DisallowConcurrentExecution]
internal sealed class RemoveOldRecordsJob(RetentionService retention, ILogger<RemoveOldRecordsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var removed = (await retention.RunAsync(Actor.System(), cancellationToken)).Value;
        log.LogInformation("Removed {Rows} rows and {Files} files whose time was over", removed.Rows, removed.Files);
    }
}
