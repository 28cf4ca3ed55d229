using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Web.Users.Passwords;

namespace SmartAcademy.Web.Users.Accounts;

/// <summary>Lets a person in who shows the code of an invitation: they choose a password and are signed in.</summary>
internal sealed class ActivationDesk(
    OneTimeCodes codes, LoginDirectory logins, UserManager<AcademyUser> users, AcademyDbContext db, SignInCompletion completion, SignInAudit audit)
{
    private static readonly CodePurpose[] Purposes = [CodePurpose.Invitation];

    /// <summary>Unknown login, wrong code, used code: one answer, and about one time.</summary>
    public async Task<Result<SignInStep>> ActivateAsync(string login, string code, string wanted, CancellationToken ct)
    {
        var userId = await logins.FindAsync(TypedLogin.Read(login), ct);
        var open = await codes.OpenTypedAsync(Actor.System(), userId, code, Purposes, ct);
        var user = open.IsRefused ? null : await users.FindByIdAsync(open.Value.UserId.ToString());
        if (user is not { IsActive: true })
        {
            await audit.RefusedAsync(user, CodeRefusals.WrongCode);
            return CodeRefusals.WrongCode;
        }

        var allowed = await users.AllowsAsync(user, wanted);
        var done = allowed.IsRefused ? allowed : await SpendAsync(user, open.Value, wanted, ct);
        return done.IsRefused ? done.Refusal : await completion.AfterPasswordAsync(user, ct);
    }

    /// <summary>The code is spent in the transaction that keeps the password, so that of two at once one counts.</summary>
    private async Task<Result> SpendAsync(AcademyUser user, OpenCode open, string wanted, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var spent = await codes.UseAsync(db, open, ct);
        if (spent.IsRefused)
        {
            return spent;
        }

        user.ForgetPassword();
        var kept = (await users.AddPasswordAsync(user, wanted)).ToResult();
        if (!kept.IsRefused)
        {
            await transaction.CommitAsync(ct);
        }

        return kept;
    }
}
