namespace SmartAcademy.Domain.Webhooks;

/// <summary>Whether a receiver is told anything.</summary>
public enum WebhookState
{
    /// <summary>Made, and waits for its secret.</summary>
    New,

    On,

    /// <summary>By a person.</summary>
    Off,

    /// <summary>By the portal: it took no message for too long, or said that it is gone.</summary>
    GivenUp,
}
