namespace SmartAcademy.Data.Notifications;

/// <summary>What a message is about; stored as these words, and the pages have texts for them.</summary>
public static class MessageKind
{
    public const string PasswordReset = "password_reset";
    public const string PasswordChanged = "password_changed";
    public const string EmailProof = "email_proof";
    public const string EmailChanged = "email_changed";
    public const string PhoneProof = "phone_proof";
    public const string PhoneChanged = "phone_changed";
    public const string WebhookGivenUp = "webhook_given_up";

    /// <summary>A child was handed to somebody at the gate.</summary>
    public const string ChildReleased = "child_released";

    /// <summary>Somebody's visitor is at the gate.</summary>
    public const string VisitorArrived = "visitor_arrived";

    /// <summary>A visitor should have left and has not signed out.</summary>
    public const string VisitorOverdue = "visitor_overdue";

    /// <summary>The first way in, for one whom the office has let in.</summary>
    public const string Invitation = "invitation";
}
