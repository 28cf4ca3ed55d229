using Quartz;
using SmartAcademy.Data.Notifications;

namespace SmartAcademy.Web.Notifications;

/// <summary>Sends the mails and SMS that wait.</summary>
[DisallowConcurrentExecution]
internal sealed class SendMessagesJob(MessageDispatch dispatch) : IJob
{
    public static readonly JobKey Key = new("send-messages");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await dispatch.SendDueAsync(cancellationToken);
}
