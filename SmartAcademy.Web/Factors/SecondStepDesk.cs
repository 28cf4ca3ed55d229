using SmartAcademy.Data.Factors;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Factors;

/// <summary>The second step of a sign-in: a code of the app, or one of the recovery codes.</summary>
internal sealed class SecondStepDesk(
    PendingSignIn pending, AuthenticatorService authenticators, RecoveryCodeService recovery, SignInCompletion completion, SignInAudit audit,
    IHttpContextAccessor http)
{
    public async Task<Result> ProveAsync(string code, CancellationToken ct)
    {
        if (await pending.FindAsync() is not { } user)
        {
            return FactorRefusals.SignInExpired;
        }

        var known = await CheckAsync(user, code, ct);
        if (known.IsRefused)
        {
            await audit.RefusedAsync(user, known.Refusal);
            if (known.Refusal == FactorRefusals.TooManyWrongCodes)
            {
                pending.Forget();
            }

            return known;
        }

        pending.Forget();
        await completion.CompleteAsync(user, withSecondFactor: true, ct);
        return Result.Ok;
    }

    /// <summary>The letters tell which of the two it is. Also asked by programs that sign in for a person.</summary>
    public Task<Result> CheckAsync(AcademyUser user, string code, CancellationToken ct)
    {
        var person = new Actor { UserId = user.Id, Name = user.DisplayName, SchoolId = user.SchoolId, Origin = http.HttpContext?.Origin() };
        return RecoveryCodeText.Read(code) is null ? authenticators.CheckAsync(person, code, ct) : recovery.UseAsync(person, code, ct);
    }
}
