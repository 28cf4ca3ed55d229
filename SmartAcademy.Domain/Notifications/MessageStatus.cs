namespace SmartAcademy.Domain.Notifications;

/// <summary>What became of a message to the outside.</summary>
public enum MessageStatus
{
    Waiting,
    Sent,

    /// <summary>Refused for good, or too often; somebody should look.</summary>
    Failed,

    /// <summary>The provider may have taken it before the line broke; sending again could send twice.</summary>
    Unknown,
}
