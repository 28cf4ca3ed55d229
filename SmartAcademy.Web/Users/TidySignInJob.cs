using Quartz;
using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Data.Users.Codes;

namespace SmartAcademy.Web.Users;

/// <summary>Drops failures that no longer count and codes that nobody can use any more.</summary>
[DisallowConcurrentExecution]
internal sealed class TidySignInJob(SignInBrakes brakes, OneTimeCodes codes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await brakes.ForgetOldAsync(cancellationToken);
        await codes.ForgetOldAsync(cancellationToken);
    }
}
