namespace SmartAcademy.Domain.Webhooks;

/// <summary>Carries messages to receivers outside.</summary>
public interface IWebhookSender
{
    /// <summary>Plain http to this machine is allowed too; for development alone.</summary>
    bool LocalAllowed { get; }

    /// <summary>One try. A receiver that cannot be reached is an answer, not an exception.</summary>
    Task<WebhookAnswer> SendAsync(WebhookPost post, CancellationToken ct);
}
