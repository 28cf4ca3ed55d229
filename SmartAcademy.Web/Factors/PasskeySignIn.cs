using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Factors;

/// <summary>Signs in with a passkey alone: it is something one has and, by finger, face or PIN, something one is or knows.</summary>
internal sealed class PasskeySignIn(
    SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users, SignInCompletion completion, PendingSignIn pending, SignInAudit audit)
{
    /// <summary>The question that a passkey answers; whose it is, the passkey itself tells.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(user: null);

    public async Task<Result> SignInAsync(string credential, CancellationToken ct)
    {
        var answer = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!answer.Succeeded)
        {
            await audit.RefusedAsync(null, FactorRefusals.PasskeyRefused);
            return FactorRefusals.PasskeyRefused;
        }

        var user = answer.User;
        if (!answer.Passkey.IsUserVerified || !user.IsActive || await users.IsLockedOutAsync(user))
        {
            await audit.RefusedAsync(user, FactorRefusals.PasskeyRefused);
            return FactorRefusals.PasskeyRefused;
        }

        await users.AddOrUpdatePasskeyAsync(user, answer.Passkey);
        pending.Forget();
        await completion.CompleteAsync(user, withSecondFactor: true, ct);
        return Result.Ok;
    }
}
