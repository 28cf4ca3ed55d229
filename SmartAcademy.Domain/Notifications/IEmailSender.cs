namespace SmartAcademy.Domain.Notifications;

/// <summary>The school's mail server.</summary>
public interface IEmailSender
{
    /// <summary>False when no server is set; then nothing may be promised by mail.</summary>
    bool IsConfigured { get; }

    /// <param name="message">Its header fields were checked when it was written.</param>
    /// <param name="messageId">The same for every try, so that a mailbox can tell a repeat.</param>
    /// <param name="ct">Gives up.</param>
    Task<SendOutcome> SendAsync(EmailMessage message, Guid messageId, CancellationToken ct);
}
