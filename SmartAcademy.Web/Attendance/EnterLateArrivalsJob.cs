using Quartz;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Attendance;

/// <summary>Brings who came late to the gate into registers that were taken before.</summary>
[DisallowConcurrentExecution]
internal sealed class EnterLateArrivalsJob(LateArrivals arrivals) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await arrivals.EnterAsync(Actor.System(), cancellationToken);
}
