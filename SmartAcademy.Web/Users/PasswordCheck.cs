using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users;

/// <summary>Tells whether a login and a password belong together. Wrong user and wrong password get one answer in about one time.</summary>
internal sealed class PasswordCheck(
    SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users, IPasswordHasher<AcademyUser> hasher, SignInAudit audit)
{
    /// <summary>A hash to compare with when there is no such user, so that both cases cost the same.</summary>
    private static readonly string HashOfNobody = new PasswordHasher<AcademyUser>().HashPassword(new AcademyUser(), Guid.NewGuid().ToString());

    public async Task<Result<AcademyUser>> CheckAsync(string login, string password, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var user = await users.FindByNameAsync(login.Trim());
        if (user is null)
        {
            hasher.VerifyHashedPassword(new AcademyUser(), HashOfNobody, password);
            return await RefuseAsync(null, SignInRefusals.WrongLoginOrPassword);
        }

        var check = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (check.IsLockedOut)
        {
            return await RefuseAsync(user, SignInRefusals.LockedOut);
        }

        return check.Succeeded && user.IsActive ? user : await RefuseAsync(user, SignInRefusals.WrongLoginOrPassword);
    }

    private async Task<Refusal> RefuseAsync(AcademyUser? user, Refusal why)
    {
        await audit.RefusedAsync(user, why);
        return why;
    }
}
