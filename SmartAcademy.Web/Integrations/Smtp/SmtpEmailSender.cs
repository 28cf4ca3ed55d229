using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Web.Integrations.Smtp;

/// <summary>Hands mails to an SMTP server (RFC 5321: 5xx is for good, 4xx may be tried again).</summary>
internal sealed class SmtpEmailSender(IOptions<MailOptions> options) : IEmailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MailOptions mail = options.Value;

    public bool IsConfigured => mail.IsOn;

    public async Task<SendOutcome> SendAsync(EmailMessage message, Guid messageId, CancellationToken ct)
    {
        if (!IsConfigured)
        {
            return SendOutcome.ForNow("no mail server is set");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var letter = Compose(message, messageId);
        using var client = Connect();
        try
        {
            await client.SendMailAsync(letter, patience.Token);
            return SendOutcome.Accepted;
        }
        catch (SmtpException refused)
        {
            return OutcomeOf(refused);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return SendOutcome.ForNow("the mail server did not answer in time");
        }
    }

    private SmtpClient Connect() => new(mail.Host, mail.Port)
    {
        EnableSsl = mail.Encryption is MailEncryption.StartTls,
        DeliveryMethod = SmtpDeliveryMethod.Network,
        Credentials = mail.User.Length > 0 ? new NetworkCredential(mail.User, mail.Password) : null,
    };

    private MailMessage Compose(EmailMessage message, Guid messageId)
    {
        var letter = new MailMessage(
            new MailAddress(mail.From, mail.FromName, Encoding.UTF8), new MailAddress(message.To, message.ToName, Encoding.UTF8))
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
        };
        letter.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        letter.Headers.Add("Message-ID", $"<{messageId:N}@{letter.From!.Host}>");
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }

    /// <summary>A server that does not know us (530, 535) may be put right by the administrator, so the mail waits.</summary>
    private static SendOutcome OutcomeOf(SmtpException refused)
    {
        var code = (int)refused.StatusCode;
        var reason = $"SMTP {code} {refused.StatusCode}";
        return code is >= 500 and < 600 and not (530 or 535) ? SendOutcome.ForGood(reason) : SendOutcome.ForNow(reason);
    }
}
