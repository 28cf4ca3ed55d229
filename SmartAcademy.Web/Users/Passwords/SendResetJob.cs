using Quartz;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>Answers one wish for a new password.</summary>
internal sealed class SendResetJob(ResetRequests requests) : IJob
{
    public static readonly JobKey Key = new("send-reset");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await requests.AnswerAsync(context.MergedJobDataMap, cancellationToken);
}
