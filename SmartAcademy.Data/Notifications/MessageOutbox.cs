using System.Text.Json;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Data.Notifications;

/// <summary>Lays a message out to be sent: it is saved with what it tells of, and goes only when that was.</summary>
public sealed class MessageOutbox(TimeProvider time)
{
    /// <param name="db">The context of the change that the message tells of; its caller saves.</param>
    /// <param name="userId">Whom it is for.</param>
    /// <param name="kind">What it is about; see <see cref="MessageKind"/>.</param>
    /// <param name="mail">What to send.</param>
    /// <param name="goodFor">After that it is not worth sending.</param>
    public void Add(AcademyDbContext db, Guid? userId, string kind, EmailMessage mail, TimeSpan goodFor) =>
        Add(db, userId, MessageChannel.Email, kind, HintOf(mail.To), JsonSerializer.Serialize(mail), goodFor);

    /// <inheritdoc cref="Add(AcademyDbContext, Guid?, string, EmailMessage, TimeSpan)"/>
    public void Add(AcademyDbContext db, Guid? userId, string kind, SmsMessage sms, TimeSpan goodFor) =>
        Add(db, userId, MessageChannel.Sms, kind, $"{PhoneNumber.Display(sms.To)[..3]}…{sms.To[^2..]}", JsonSerializer.Serialize(sms), goodFor);

    private void Add(AcademyDbContext db, Guid? userId, MessageChannel channel, string kind, string hint, string content, TimeSpan goodFor)
    {
        var now = time.GetUtcNow();
        db.OutgoingMessages.Add(new OutgoingMessage(userId, channel, kind, hint, content, now, now + goodFor));
    }

    /// <summary>The first letter and the host: the host alone names the mailbox's provider.</summary>
    private static string HintOf(string address)
    {
        var hint = $"{address[..1]}…{address[address.LastIndexOf('@')..]}";
        return hint.Length > LongestHint ? hint[..LongestHint] : hint;
    }

    private const int LongestHint = 80;
}
