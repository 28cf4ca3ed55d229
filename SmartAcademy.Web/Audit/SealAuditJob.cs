using Quartz;
using SmartAcademy.Data.Audit;

namespace SmartAcademy.Web.Audit;

/// <summary>Seals what was written into the audit since the last time.</summary>
[DisallowConcurrentExecution]
internal sealed class SealAuditJob(AuditSealer sealer) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sealer.SealAsync(cancellationToken);
}
