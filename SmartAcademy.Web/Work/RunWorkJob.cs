using Quartz;
using SmartAcademy.Data.Work;

namespace SmartAcademy.Web.Work;

/// <summary>Sees one order of long work through.</summary>
internal sealed class RunWorkJob(WorkDesk desk) : IJob
{
    public const string OrderId = "order";

    public static readonly JobKey Key = new("run-work");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await desk.WorkAsync(Guid.Parse(context.MergedJobDataMap.GetString(OrderId)!), cancellationToken);
}
