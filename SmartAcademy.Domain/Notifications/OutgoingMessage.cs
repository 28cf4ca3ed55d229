namespace SmartAcademy.Domain.Notifications;

/// <summary>A mail or SMS on its way out: written in the transaction of what it tells of, sent afterwards.</summary>
public sealed class OutgoingMessage
{
    /// <summary>After these waits a try is repeated; then the message has failed. About a day in all.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(18),
    ];

    private OutgoingMessage()
    {
    }

    public OutgoingMessage(Guid? userId, MessageChannel channel, string kind, string recipientHint, string content, DateTimeOffset at, DateTimeOffset uselessAfter)
    {
        Id = Guid.CreateVersion7();
        (UserId, Channel, Kind, RecipientHint, Content) = (userId, channel, kind, recipientHint, content);
        (CreatedAt, NextTryAt, UselessAfter) = (at, at, uselessAfter);
    }

    public Guid Id { get; private set; }

    /// <summary>The person it is for; null for one without a login.</summary>
    public Guid? UserId { get; private set; }

    public MessageChannel Channel { get; private set; }

    /// <summary>What it is about, such as <c>password_reset</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Enough of the address for the office to know it, not enough to use it.</summary>
    public string RecipientHint { get; private set; } = "";

    /// <summary>Address and words as JSON; gone once nothing more is to be sent.</summary>
    public string? Content { get; private set; }

    public MessageStatus Status { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>A link that has expired is not worth sending.</summary>
    public DateTimeOffset UselessAfter { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The last answer that was not yes.</summary>
    public string? Problem { get; private set; }

    /// <summary>
    /// Takes the message for one try and keeps it from other senders until <paramref name="until"/>. What is too late is not sent any more,
    /// and an SMS whose try was cut off may have gone.
    /// </summary>
    public void Take(DateTimeOffset at, DateTimeOffset until)
    {
        if (Channel is MessageChannel.Sms && Tries > 0 && Problem is null)
        {
            Problem = "interrupted";
            Finish(MessageStatus.Unknown, at);
        }
        else if (at >= UselessAfter)
        {
            Problem = "too late to be of use";
            Finish(MessageStatus.Failed, at);
        }
        else
        {
            (NextTryAt, Tries, Problem) = (until, Tries + 1, null);
        }
    }

    /// <summary>Writes down what became of a try.</summary>
    public void Answer(SendOutcome outcome, DateTimeOffset at)
    {
        Problem = outcome.Reason;
        if (outcome.Kind is SendOutcome.Answer.RefusedForNow && Tries <= Waits.Length && at + Waits[Tries - 1] < UselessAfter)
        {
            NextTryAt = at + Waits[Tries - 1];
            return;
        }

        Finish(outcome.Kind switch
        {
            SendOutcome.Answer.Accepted => MessageStatus.Sent,
            SendOutcome.Answer.Unknown => MessageStatus.Unknown,
            _ => MessageStatus.Failed,
        }, at);
    }

    private void Finish(MessageStatus status, DateTimeOffset at) => (Status, FinishedAt, Content) = (status, at, null);
}
