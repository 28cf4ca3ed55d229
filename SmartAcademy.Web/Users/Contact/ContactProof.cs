using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Web.Users.Contact;

/// <summary>Takes back the proof of an e-mail address or phone, makes it the person's own, and tells the old one.</summary>
internal sealed class ContactProof(
    UserManager<AcademyUser> users, OneTimeCodes codes, PersonMessages messages, AcademyDbContext db, MessageBell bell)
{
    public async Task<bool> IsOpenAsync(string token, CancellationToken ct) =>
        !(await codes.OpenLinkAsync(db.Actor, token, [CodePurpose.EmailProof], ct)).IsRefused;

    /// <summary>The link may be opened in another browser, so it stands for itself.</summary>
    public async Task<Result> ProveEmailAsync(string? token, CancellationToken ct)
    {
        var open = await codes.OpenLinkAsync(db.Actor, token, [CodePurpose.EmailProof], ct);
        return open.IsRefused ? open.Refusal : await ProveAsync(open.Value, TakeEmailAsync, ct);
    }

    public async Task<Result> ProvePhoneAsync(ClaimsPrincipal principal, string? code, CancellationToken ct)
    {
        var userId = Guid.TryParse(users.GetUserId(principal), out var id) ? id : (Guid?)null;
        var open = await codes.OpenTypedAsync(db.Actor, userId, code, [CodePurpose.PhoneProof], ct);
        return open.IsRefused ? open.Refusal : await ProveAsync(open.Value, TakePhoneAsync, ct);
    }

    private async Task<Result> ProveAsync(OpenCode open, Func<AcademyUser, string, Task> takeAsync, CancellationToken ct)
    {
        if (open.Subject is not { } subject || await users.FindByIdAsync(open.UserId.ToString()) is not { IsActive: true } user)
        {
            return CodeRefusals.DeadLink;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var used = await codes.UseAsync(db, open, ct);
        if (used.IsRefused)
        {
            return used;
        }

        await takeAsync(user, subject);
        await users.UpdateAsync(user);
        await transaction.CommitAsync(ct);
        await bell.RingAsync(ct);
        return Result.Ok;
    }

    /// <summary>A login name that was the old address becomes the new one, unless somebody has it.</summary>
    private async Task TakeEmailAsync(AcademyUser user, string address)
    {
        var old = user.Email;
        if (string.Equals(user.UserName, old, StringComparison.OrdinalIgnoreCase) && await users.FindByNameAsync(address) is null)
        {
            user.UserName = address;
        }

        (user.Email, user.EmailConfirmed) = (address, true);
        if (!string.IsNullOrEmpty(old) && !string.Equals(old, address, StringComparison.OrdinalIgnoreCase))
        {
            messages.Notice(db, user, old, user.PhoneNumber, MessageKind.EmailChanged);
        }
    }

    private Task TakePhoneAsync(AcademyUser user, string phone)
    {
        var old = user.PhoneNumber;
        (user.PhoneNumber, user.PhoneNumberConfirmed) = (phone, true);
        if (!string.IsNullOrEmpty(old) && old != phone)
        {
            messages.Sms(db, user, old, MessageKind.PhoneChanged, PersonMessages.NoticeLife);
            messages.Mail(db, user, user.Email, MessageKind.PhoneChanged, PersonMessages.NoticeLife);
        }

        return Task.CompletedTask;
    }
}
