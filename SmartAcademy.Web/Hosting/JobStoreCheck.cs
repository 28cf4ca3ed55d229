using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;
using SmartAcademy.Web.Work;

namespace SmartAcademy.Web.Hosting;

/// <summary>The scheduler runs, and its store knows the job that does the long work.</summary>
internal sealed class JobStoreCheck(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (await scheduler.GetStatus(cancellationToken) is not SchedulerStatus.Running)
        {
            return HealthCheckResult.Unhealthy("The scheduler does not run.");
        }

        return await scheduler.Exists(RunWorkJob.Key, cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The job store does not know its jobs.");
    }
}
