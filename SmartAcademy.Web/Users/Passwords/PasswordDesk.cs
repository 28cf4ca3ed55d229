using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>Changes the password of somebody who knows the present one; their other sessions end.</summary>
internal sealed class PasswordDesk(PasswordCheck passwords, SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users)
{
    public async Task<Result> ChangeAsync(ClaimsPrincipal principal, string current, string wanted, CancellationToken ct)
    {
        if (await users.GetUserAsync(principal) is not { } user)
        {
            return Refusal.NotFound;
        }

        var known = await passwords.ConfirmAsync(user, current, ct);
        if (known.IsRefused)
        {
            return known;
        }

        if (PasswordRules.Composed(current) == PasswordRules.Composed(wanted))
        {
            return SignInRefusals.SamePassword;
        }

        user.MustChangePassword = false;
        var changed = (await users.ChangePasswordAsync(user, current, wanted)).ToResult();
        if (!changed.IsRefused)
        {
            await signIn.RefreshSignInAsync(user);
        }

        return changed;
    }
}
