using Microsoft.AspNetCore.Identity;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>What Identity says of a wanted password, as a refusal at its field.</summary>
internal static class PasswordAnswers
{
    public static Result ToResult(this IdentityResult answer) => answer.Succeeded
        ? Result.Ok
        : PasswordRefusals.All.FirstOrDefault(refusal => answer.Errors.Any(error => error.Code == refusal.Code)) ?? SignInRefusals.WeakPassword;

    /// <summary>Whether a user may have a password, before a code is spent for it.</summary>
    public static async Task<Result> AllowsAsync<T>(this UserManager<T> users, T user, string wanted)
        where T : class
    {
        foreach (var validator in users.PasswordValidators)
        {
            var answer = await validator.ValidateAsync(users, user, wanted);
            if (!answer.Succeeded)
            {
                return answer.ToResult();
            }
        }

        return Result.Ok;
    }
}
