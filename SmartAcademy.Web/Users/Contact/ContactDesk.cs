using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Users.Passwords;

namespace SmartAcademy.Web.Users.Contact;

/// <summary>Sends a person the proof of a new e-mail address or phone. Nothing changes before it comes back; see <see cref="ContactProof"/>.</summary>
internal sealed class ContactDesk(
    UserManager<AcademyUser> users, PasswordCheck passwords, OneTimeCodes codes, PersonMessages messages, PortalLinks links,
    AcademyDbContext db, MessageBell bell, TimeProvider time)
{
    public async Task<ContactView?> FindAsync(ClaimsPrincipal principal) => await users.GetUserAsync(principal) is { } user
        ? new ContactView(user.Email, user.EmailConfirmed, user.PhoneNumber, user.PhoneNumberConfirmed)
        : null;

    public async Task<Result> AskEmailAsync(ClaimsPrincipal principal, string? typed, string password, CancellationToken ct)
    {
        if (!messages.MailIsOn)
        {
            return MessageRefusals.MailOff;
        }

        var address = EmailAddress.ReadOptional(typed);
        if (address.IsRefused || address.Value is null)
        {
            return (address.Refusal ?? TextRefusals.EmailInvalid).On("Email");
        }

        return await AskAsync(principal, password, "EmailPassword", async user =>
        {
            var token = await codes.IssueAsync(db, new(user.Id, CodePurpose.EmailProof, CodeForm.Link, CodeLife.EmailProof, address.Value), ct);
            messages.Mail(db, user, address.Value, MessageKind.EmailProof, CodeLife.EmailProof, links.To("/account/confirm-email", token));
        }, CodePurpose.EmailProof, ct);
    }

    public async Task<Result> AskPhoneAsync(ClaimsPrincipal principal, string? typed, string password, CancellationToken ct)
    {
        if (!messages.SmsIsOn)
        {
            return MessageRefusals.SmsOff;
        }

        var phone = PhoneNumber.Read(typed);
        if (phone.IsRefused)
        {
            return phone.Refusal.On("Phone");
        }

        return await AskAsync(principal, password, "PhonePassword", async user =>
        {
            var code = await codes.IssueAsync(db, new(user.Id, CodePurpose.PhoneProof, CodeForm.Digits, CodeLife.Sms, phone.Value.E164), ct);
            messages.Sms(db, user, phone.Value.E164, MessageKind.PhoneProof, CodeLife.Sms, code);
        }, CodePurpose.PhoneProof, ct);
    }

    private async Task<Result> AskAsync(
        ClaimsPrincipal principal, string password, string passwordField, Func<AcademyUser, Task> send, CodePurpose purpose, CancellationToken ct)
    {
        if (await users.GetUserAsync(principal) is not { } user)
        {
            return Refusal.NotFound;
        }

        var known = await passwords.ConfirmAsync(user, password, ct);
        if (known.IsRefused)
        {
            return known.Refusal.Field is null ? known : known.Refusal.On(passwordField);
        }

        if (await codes.CountSinceAsync(db.Actor, user.Id, purpose, time.GetUtcNow().AddHours(-1), ct) >= CodeLife.MostAnHour)
        {
            return CodeRefusals.TooManyCodes;
        }

        await send(user);
        await db.SaveChangesAsync(ct);
        await bell.RingAsync(ct);
        return Result.Ok;
    }
}
