using Quartz;
using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Audit;

/// <summary>
/// Writes the newest seal into the log once a day. The log lies outside the database: who cuts off the end of the chain there
/// cannot cut it off here.
/// </summary>
internal sealed class NoteAuditHeadJob(AuditQueries audit, ILogger<NoteAuditHeadJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var head = await audit.HeadAsync(Actor.System(), cancellationToken);
        log.LogInformation("Audit head: seal {SealNo}, {Hash}", head.SealNo, head.Hash);
    }
}
