using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Web.Notifications;

/// <summary>Messages to a person about their login. Each is laid into the context of the change that it tells of.</summary>
internal sealed class PersonMessages(
    MessageOutbox outbox, MailWriter writer, IEmailSender email, ISmsSender sms, IStringLocalizer<NotificationsTexts> texts, ILogger<PersonMessages> log)
{
    /// <summary>A notice that nobody reads within a week is news no more.</summary>
    public static readonly TimeSpan NoticeLife = TimeSpan.FromDays(7);

    public bool MailIsOn => email.IsConfigured;

    public bool SmsIsOn => sms.IsConfigured;

    /// <summary>Lays out a mail, where there is a server and an address; says whether it did.</summary>
    public bool Mail(AcademyDbContext db, AcademyUser user, string? to, string kind, TimeSpan goodFor, Uri? link = null, params object[] words)
    {
        if (!MailIsOn || string.IsNullOrEmpty(to))
        {
            return false;
        }

        var mail = writer.Write(to, user.DisplayName, kind, link, words);
        if (mail.IsRefused)
        {
            log.LogWarning("A mail about {Kind} to user {User} was not written: {Refusal}", kind, user.Id, mail.Refusal.Code);
            return false;
        }

        outbox.Add(db, user.Id, kind, mail.Value, goodFor);
        return true;
    }

    /// <summary>Lays out an SMS, where there is a gateway and a number; says whether it did.</summary>
    public bool Sms(AcademyDbContext db, AcademyUser user, string? phone, string kind, TimeSpan goodFor, params object[] words)
    {
        if (!SmsIsOn || string.IsNullOrEmpty(phone))
        {
            return false;
        }

        outbox.Add(db, user.Id, kind, new SmsMessage(phone, texts[$"{kind}.sms", words]), goodFor);
        return true;
    }

    /// <summary>Tells a person that something of their login was changed, by mail or else by SMS.</summary>
    public void Notice(AcademyDbContext db, AcademyUser user, string? address, string? phone, string kind)
    {
        if (MailIsOn && !string.IsNullOrEmpty(address))
        {
            Mail(db, user, address, kind, NoticeLife);
        }
        else
        {
            Sms(db, user, phone, kind, NoticeLife);
        }
    }
}
