using System.Globalization;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Web.Users.Accounts;

/// <summary>Invites by e-mail: a link to the address that the office wrote down, good once and as long as a printed code.</summary>
internal sealed class InvitationMail(
    InvitationService invitations, PersonMessages messages, PortalLinks links, MessageBell bell, IOptions<InvitationOptions> options)
{
    public bool IsOn => messages.MailIsOn;

    public async Task<Result> SendAsync(Actor actor, Guid userId, CancellationToken ct)
    {
        var sent = await invitations.SendAsync(actor, userId, Post, ct);
        if (sent.IsRefused)
        {
            return sent.Refusal;
        }

        await bell.RingAsync(ct);
        return Result.Ok;
    }

    private Result Post(AcademyDbContext db, AcademyUser user, Invitation invitation)
    {
        if (!IsOn)
        {
            return UserRefusals.MailIsOff;
        }

        var school = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "bn" ? invitation.SchoolNameBangla : null;
        var goodFor = TimeSpan.FromDays(options.Value.Days);
        var link = links.To("/account/reset", invitation.Code);
        return messages.Mail(db, user, user.Email, MessageKind.Invitation, goodFor, link, school ?? invitation.SchoolName)
            ? Result.Ok
            : UserRefusals.NotMailed;
    }
}
