using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Users.Passwords;

namespace SmartAcademy.Web.Users;

/// <summary>
/// Tells whether a login and a password belong together. A login of nobody, of two people, of one who left, and a wrong password get
/// one answer after the same work: one look-up and one hash.
/// </summary>
internal sealed class PasswordCheck(
    LoginDirectory directory, SignInBrakes brakes, AddressBrake address, KnownDevices devices,
    UserManager<AcademyUser> users, IPasswordHasher<AcademyUser> hasher, HashOfNobody nobody, SignInAudit audit)
{
    public async Task<Result<AcademyUser>> CheckAsync(string login, string password, CancellationToken ct)
    {
        var typed = TypedLogin.Read(login);
        var userId = await directory.FindAsync(typed, ct);
        var device = devices.BrakeKeyFor(userId);
        var user = await users.FindByIdAsync((userId ?? Guid.Empty).ToString());
        if (device is null && await address.IsClosedAsync(ct))
        {
            return await RefuseAsync(user, SignInRefusals.TooManyTries);
        }

        var brake = device ?? typed.BrakeKey;
        if (!await brakes.TakeTryAsync(brake, BrakeRule.Login, ct))
        {
            return await RefuseAsync(user, SignInRefusals.LockedOut);
        }

        if (!await HasPasswordAsync(user, password))
        {
            await address.CountFailureAsync(ct);
            return await RefuseAsync(user, SignInRefusals.WrongLoginOrPassword);
        }

        await brakes.ForgiveAsync([brake], ct);
        return user!;
    }

    /// <summary>Asks a signed-in person for their password again; a stolen session may guess five times.</summary>
    public async Task<Result> ConfirmAsync(AcademyUser user, string password, CancellationToken ct)
    {
        var brake = $"confirm:{user.Id:N}";
        if (!await brakes.TakeTryAsync(brake, BrakeRule.Login, ct))
        {
            return SignInRefusals.LockedOut;
        }

        if (!await HasPasswordAsync(user, password))
        {
            return SignInRefusals.WrongCurrentPassword;
        }

        await brakes.ForgiveAsync([brake], ct);
        return Result.Ok;
    }

    /// <summary>One comparison, whoever is asked about; a hash of earlier, weaker settings is renewed.</summary>
    private async Task<bool> HasPasswordAsync(AcademyUser? user, string password)
    {
        var answer = hasher.VerifyHashedPassword(user ?? new AcademyUser(), user?.PasswordHash ?? nobody.Text, password);
        if (user?.PasswordHash is null || answer is PasswordVerificationResult.Failed)
        {
            return false;
        }

        if (answer is PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, password);
            await users.UpdateAsync(user);
        }

        return true;
    }

    private async Task<Refusal> RefuseAsync(AcademyUser? user, Refusal why)
    {
        await audit.RefusedAsync(user, why);
        return why;
    }
}
