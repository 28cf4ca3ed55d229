namespace SmartAcademy.Domain.Webhooks;

/// <summary>What became of a message to a receiver.</summary>
public enum DeliveryStatus
{
    Waiting,

    /// <summary>The receiver answered with a status from 200 to 299.</summary>
    Delivered,

    /// <summary>Not taken within a day of tries; it may be sent again by hand.</summary>
    Failed,
}
