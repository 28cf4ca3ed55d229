using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>Changes the password of somebody who knows the present one.</summary>
internal sealed class PasswordDesk(SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users)
{
    public async Task<Result> ChangeAsync(ClaimsPrincipal principal, string current, string wanted)
    {
        if (await users.GetUserAsync(principal) is not { } user)
        {
            return Refusal.NotFound;
        }

        if (current == wanted)
        {
            return SignInRefusals.SamePassword;
        }

        var changed = await users.ChangePasswordAsync(user, current, wanted);
        if (!changed.Succeeded)
        {
            return changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                ? SignInRefusals.WrongCurrentPassword
                : SignInRefusals.WeakPassword;
        }

        user.MustChangePassword = false;
        await users.UpdateAsync(user);
        await signIn.RefreshSignInAsync(user);
        return Result.Ok;
    }
}
