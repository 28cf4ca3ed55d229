namespace SmartAcademy.Domain.Notifications;

/// <summary>An SMS gateway.</summary>
public interface ISmsSender
{
    /// <summary>False when no gateway is set; then nothing may be promised by SMS.</summary>
    bool IsConfigured { get; }

    /// <param name="message">One recipient, one text.</param>
    /// <param name="messageId">The reference by which a provider may tell a repeat.</param>
    /// <param name="ct">Gives up.</param>
    Task<SendOutcome> SendAsync(SmsMessage message, Guid messageId, CancellationToken ct);
}
