namespace SmartAcademy.Domain.Notifications;

/// <summary>What a mail server or an SMS provider made of a message.</summary>
/// <param name="Kind">Whether to try again.</param>
/// <param name="Reason">The provider's code in a few words; never the message or the address.</param>
public sealed record SendOutcome(SendOutcome.Answer Kind, string? Reason = null)
{
    public enum Answer
    {
        Accepted,
        RefusedForGood,
        RefusedForNow,
        Unknown,
    }

    public static readonly SendOutcome Accepted = new(Answer.Accepted);

    public static SendOutcome ForGood(string reason) => new(Answer.RefusedForGood, reason);

    public static SendOutcome ForNow(string reason) => new(Answer.RefusedForNow, reason);

    public static SendOutcome Unclear(string reason) => new(Answer.Unknown, reason);
}
