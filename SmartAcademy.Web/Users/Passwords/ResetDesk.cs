using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>
/// Sets a new password for whoever shows a code that was sent or printed for them. It ends all their sessions and signs nobody in:
/// the next sign-in asks for the second factor as ever.
/// </summary>
internal sealed class ResetDesk(
    OneTimeCodes codes, LoginDirectory directory, AddressBrake address, LoginUnlock unlock, UserManager<AcademyUser> users, AcademyDbContext db,
    PersonMessages messages, MessageBell bell, AuditTrail audit)
{
    private static readonly CodePurpose[] Purposes = [CodePurpose.PasswordReset, CodePurpose.Invitation];

    /// <summary>Whether the link of a mail is still good; it is not used up by looking.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken ct) =>
        !(await codes.OpenLinkAsync(db.Actor, token, Purposes, ct)).IsRefused;

    public async Task<Result> ResetAsync(ResetWish wish, CancellationToken ct)
    {
        var open = await OpenAsync(wish, ct);
        if (open.IsRefused)
        {
            return open.Refusal;
        }

        if (await users.FindByIdAsync(open.Value.UserId.ToString()) is not { IsActive: true } user || WentElsewhere(open.Value, user))
        {
            return wish.Token is null ? CodeRefusals.WrongCode : CodeRefusals.DeadLink;
        }

        var allowed = await users.AllowsAsync(user, wish.Wanted);
        return allowed.IsRefused ? allowed : await SetAsync(user, open.Value, wish.Wanted, ct);
    }

    /// <summary>Codes may be guessed for many people from one address, so wrong ones count there too.</summary>
    private async Task<Result<OpenCode>> OpenAsync(ResetWish wish, CancellationToken ct)
    {
        if (wish.Token is { } token)
        {
            return await codes.OpenLinkAsync(db.Actor, token, Purposes, ct);
        }

        if (await address.IsClosedAsync(ct))
        {
            return SignInRefusals.TooManyTries;
        }

        var userId = await directory.FindAsync(TypedLogin.Read(wish.Login), ct);
        var open = await codes.OpenTypedAsync(db.Actor, userId, wish.Code, Purposes, ct);
        if (open.IsRefused)
        {
            await address.CountFailureAsync(ct);
        }

        return open;
    }

    /// <summary>A link to an address that is no longer the person's: it was mistyped, or they have another now.</summary>
    private static bool WentElsewhere(OpenCode open, AcademyUser user) =>
        open.Form is CodeForm.Link && open.Subject is { } address && address != user.Email;

    /// <summary>The code is spent and the password set together, so of two at once one succeeds.</summary>
    private async Task<Result> SetAsync(AcademyUser user, OpenCode open, string wanted, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var used = await codes.UseAsync(db, open, ct);
        if (used.IsRefused)
        {
            return used;
        }

        user.MustChangePassword = false;
        user.EmailConfirmed |= open.Form is CodeForm.Link && open.Subject is not null && open.Subject == user.Email;
        user.PhoneNumberConfirmed |= open.Form is CodeForm.Digits && open.Subject is not null && open.Subject == user.PhoneNumber;
        messages.Notice(db, user, user.Email, user.PhoneNumber, MessageKind.PasswordChanged);
        audit.Record(db, new AuditEvent(AuditAction.Changed, "User", user.Id.ToString(), PasswordChange.Details, user.SchoolId));
        var set = (await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), wanted)).ToResult();
        if (set.IsRefused)
        {
            return set;
        }

        await transaction.CommitAsync(ct);
        await unlock.OpenAsync(user.Id, ct);
        await bell.RingAsync(ct);
        return Result.Ok;
    }
}
