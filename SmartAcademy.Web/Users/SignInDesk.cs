using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Users;

/// <summary>Signs people in with a password, and out.</summary>
internal sealed class SignInDesk(
    PasswordCheck passwords, SignInCompletion completion, SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users,
    SignInAudit audit)
{
    public async Task<Result<SignInStep>> SignInAsync(string login, string password, CancellationToken ct)
    {
        var user = await passwords.CheckAsync(login, password, ct);
        return user.IsRefused ? user.Refusal : await completion.AfterPasswordAsync(user.Value, ct);
    }

    /// <summary>Signing out ends the session, so that a copy of its cookie is worth nothing; other devices stay signed in.</summary>
    public async Task SignOutAsync(ClaimsPrincipal principal)
    {
        if (await users.GetUserAsync(principal) is { } user)
        {
            await audit.SignedOutAsync(user);
        }

        await signIn.SignOutAsync();
    }
}
