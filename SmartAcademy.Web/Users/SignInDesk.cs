using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users;

/// <summary>Signs people in and out, and changes passwords. Wrong user and wrong password get one answer in about one time.</summary>
internal sealed class SignInDesk(
    SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users, IPasswordHasher<AcademyUser> hasher, TimeProvider time)
{
    /// <summary>A hash to compare with when there is no such user, so that both cases cost the same.</summary>
    private static readonly string HashOfNobody = new PasswordHasher<AcademyUser>().HashPassword(new AcademyUser(), Guid.NewGuid().ToString());

    public async Task<Result> SignInAsync(string login, string password)
    {
        var user = await users.FindByNameAsync(login.Trim());
        if (user is null)
        {
            hasher.VerifyHashedPassword(new AcademyUser(), HashOfNobody, password);
            return SignInRefusals.WrongLoginOrPassword;
        }

        var check = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (check.IsLockedOut)
        {
            return SignInRefusals.LockedOut;
        }

        if (!check.Succeeded || !user.IsActive)
        {
            return SignInRefusals.WrongLoginOrPassword;
        }

        user.LastSignInAt = time.GetUtcNow();
        await users.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        return Result.Ok;
    }

    /// <summary>Signing out also ends the user's other copies of the cookie.</summary>
    public async Task SignOutAsync(System.Security.Claims.ClaimsPrincipal principal)
    {
        if (await users.GetUserAsync(principal) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
        }

        await signIn.SignOutAsync();
    }

    public async Task<Result> ChangePasswordAsync(System.Security.Claims.ClaimsPrincipal principal, string current, string wanted)
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
