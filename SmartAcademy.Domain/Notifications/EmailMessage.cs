using System.Text.Json.Serialization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Notifications;

/// <summary>A mail to one person, in plain text and HTML. Only <see cref="Write"/> makes one, so no header can carry a second line.</summary>
public sealed record EmailMessage
{
    private const int LongestSubject = 200;

    [JsonConstructor]
    private EmailMessage(string to, string toName, string subject, string text, string html) =>
        (To, ToName, Subject, Text, Html) = (to, toName, subject, text, html);

    public string To { get; }

    public string ToName { get; }

    public string Subject { get; }

    public string Text { get; }

    /// <summary>The same words as HTML; everything that a person typed is encoded in it.</summary>
    public string Html { get; }

    /// <summary>Refuses control characters in what becomes a header, and what is no address.</summary>
    public static Result<EmailMessage> Write(string to, string toName, string subject, string text, string html)
    {
        if (to.Any(char.IsControl) || toName.Any(char.IsControl) || subject.Any(char.IsControl) || subject.Length > LongestSubject)
        {
            return MessageRefusals.BrokenHeader;
        }

        var address = EmailAddress.ReadOptional(to);
        return address.IsRefused || address.Value is null
            ? MessageRefusals.BrokenHeader
            : new EmailMessage(address.Value, toName, subject, text, html);
    }
}
