using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>Changes the password of somebody who knows the present one; their other sessions end.</summary>
internal sealed class PasswordDesk(
    PasswordCheck passwords, SignInManager<AcademyUser> signIn, UserManager<AcademyUser> users, AcademyDbContext db, PersonMessages messages,
    MessageBell bell, AuditTrail audit)
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

        var allowed = await users.AllowsAsync(user, wanted);
        if (allowed.IsRefused)
        {
            return allowed;
        }

        user.MustChangePassword = false;
        messages.Notice(db, user, user.Email, user.PhoneNumber, MessageKind.PasswordChanged);
        audit.Record(db, new AuditEvent(AuditAction.Changed, "User", user.Id.ToString(), PasswordChange.Details, user.SchoolId));
        var changed = (await users.ChangePasswordAsync(user, current, wanted)).ToResult();
        if (!changed.IsRefused)
        {
            await signIn.RefreshSignInAsync(user);
            await bell.RingAsync(ct);
        }

        return changed;
    }
}
