using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Webhooks;

/// <summary>One message to one receiver. It keeps its id through every try, so that a receiver knows it again.</summary>
public sealed class WebhookDelivery : IOwnedBySchool
{
    /// <summary>After these waits a try is repeated: twelve tries within a day.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(5), TimeSpan.FromHours(5), TimeSpan.FromHours(5),
    ];

    /// <summary>A share of each wait, up or down: receivers that come back are not asked by all at the same instant.</summary>
    private const double Jitter = 0.2;

    private WebhookDelivery()
    {
    }

    /// <param name="subscription">Whom it is for.</param>
    /// <param name="logId">The scan it tells of; null for a test.</param>
    /// <param name="type">Of <see cref="WebhookEvent"/>.</param>
    /// <param name="body">The message as it is signed and sent.</param>
    /// <param name="at">When it was laid out.</param>
    public WebhookDelivery(WebhookSubscription subscription, Guid? logId, string type, string body, DateTimeOffset at)
    {
        (Id, SchoolId, SubscriptionId) = (Guid.CreateVersion7(), subscription.SchoolId, subscription.Id);
        (LogId, Type, Body, CreatedAt, NextTryAt) = (logId, type, body, at, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid SubscriptionId { get; private set; }

    public Guid? LogId { get; private set; }

    public string Type { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DeliveryStatus Status { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    public DateTimeOffset? LastTriedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The receiver's last HTTP status; null where there was no answer.</summary>
    public int? StatusCode { get; private set; }

    /// <summary>Why there was none, or why it was not taken.</summary>
    public string? Problem { get; private set; }

    /// <summary>What stands in <c>webhook-id</c>.</summary>
    public string MessageId => $"msg_{Id:N}";

    /// <summary>Counts a try before it is made, so that one which is cut off counts too.</summary>
    public void Try(DateTimeOffset at) =>
        (Tries, LastTriedAt, NextTryAt, StatusCode, Problem) = (Tries + 1, at, at + Waits[Math.Min(Tries, Waits.Length - 1)], null, "interrupted");

    /// <summary>Writes down what became of a try.</summary>
    /// <param name="answer">What came back.</param>
    /// <param name="at">When.</param>
    /// <param name="chance">From 0 to 1, drawn for the jitter.</param>
    public void Answer(WebhookAnswer answer, DateTimeOffset at, double chance)
    {
        (StatusCode, Problem) = (answer.StatusCode, answer.Problem);
        if (answer.IsTaken)
        {
            (Status, FinishedAt) = (DeliveryStatus.Delivered, at);
        }
        else if (answer.IsGone || Tries > Waits.Length)
        {
            (Status, FinishedAt) = (DeliveryStatus.Failed, at);
        }
        else
        {
            NextTryAt = at + (Waits[Tries - 1] * (1 - Jitter + (2 * Jitter * chance)));
        }
    }

    /// <summary>Sends it once more, with all tries before it; the receiver sees the same id.</summary>
    public Result Repeat(DateTimeOffset at)
    {
        if (Status is DeliveryStatus.Waiting)
        {
            return WebhookRefusals.StillWaiting;
        }

        (Status, Tries, NextTryAt, FinishedAt) = (DeliveryStatus.Waiting, 0, at, null);
        return Result.Ok;
    }
}
