using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Factors;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Web.Factors;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Sessions;

namespace SmartAcademy.Web.Users;

/// <summary>What happens once the password was right: a second factor is asked for, or the person is signed in.</summary>
internal sealed class SignInCompletion(
    SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users, FactorQueries factors, RoleBook roles, SecondFactorDuty duty, PendingSignIn pending,
    KnownDevices devices, SignInAudit audit, TimeProvider time)
{
    /// <summary>Decides the next step; nobody is signed in by the password alone when more is needed.</summary>
    public async Task<SignInStep> AfterPasswordAsync(AcademyUser user, CancellationToken ct)
    {
        if (await IsMoreNeededAsync(user, ct))
        {
            pending.Remember(user);
            return new SignInStep(PendingSignIn.Page);
        }

        await CompleteAsync(user, withSecondFactor: false, ct);
        return SignInStep.SignedIn;
    }

    /// <summary>Everything was proved: writes the cookie and remembers when it was and with which browser.</summary>
    public async Task CompleteAsync(AcademyUser user, bool withSecondFactor, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        user.LastSignInAt = time.GetUtcNow();
        await users.UpdateAsync(user);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, withSecondFactor ? [AcademySignIn.SecondFactorProven] : []);
        devices.Remember(user.Id);
        await audit.SignedInAsync(user);
    }

    /// <summary>
    /// An app that was set up is always asked for. Passkeys are a way around the password for most, who must not lose their account
    /// with a phone; who must have a second factor cannot leave them out.
    /// </summary>
    private async Task<bool> IsMoreNeededAsync(AcademyUser user, CancellationToken ct)
    {
        var person = roles.ActorOf(await signIn.CreateUserPrincipalAsync(user));
        var has = await factors.OwnAsync(person, ct);
        return has.HasAuthenticator || (has.Passkeys > 0 && duty.MustHave(person));
    }
}
