using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Releases;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Releases;

/// <summary>Tells guardians by mail, else by SMS, that their child was handed over: who is told of a wrong hand can still act.</summary>
internal sealed class ReleaseMessages(
    MessageOutbox outbox, MailWriter writer, IEmailSender email, ISmsSender sms, IStringLocalizer<NotificationsTexts> texts, ILogger<ReleaseMessages> log)
    : ReleaseNews
{
    /// <summary>The next morning it is news no more.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(12);

    public override void Tell(AcademyDbContext db, Release release, string child, IReadOnlyList<ToldGuardian> family, DateTimeOffset at)
    {
        object[] words = [child, release.CollectorName, Say.Time(at)];
        foreach (var guardian in family)
        {
            Tell(db, guardian, words);
        }
    }

    private void Tell(AcademyDbContext db, ToldGuardian guardian, object[] words)
    {
        if (email.IsConfigured && guardian.Email is { Length: > 0 } address)
        {
            var mail = writer.Write(address, guardian.Name, MessageKind.ChildReleased, null, words);
            if (!mail.IsRefused)
            {
                outbox.Add(db, guardian.UserId, MessageKind.ChildReleased, mail.Value, GoodFor);
                return;
            }

            log.LogWarning("A mail about a release was not written: {Refusal}", mail.Refusal.Code);
        }

        if (sms.IsConfigured && guardian.Phone is { Length: > 0 } phone)
        {
            outbox.Add(db, guardian.UserId, MessageKind.ChildReleased, new SmsMessage(phone, texts[$"{MessageKind.ChildReleased}.sms", words]), GoodFor);
        }
    }
}
