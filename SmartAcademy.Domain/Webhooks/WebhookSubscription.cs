using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Webhooks;

/// <summary>A program outside that is told of scans as they happen.</summary>
public sealed class WebhookSubscription : IOwnedBySchool
{
    /// <summary>The old secret signs beside the new one for so long.</summary>
    public static readonly TimeSpan SecretsOverlap = TimeSpan.FromHours(24);

    /// <summary>A receiver that took nothing for so long is given up.</summary>
    public static readonly TimeSpan LongestFailure = TimeSpan.FromDays(3);

    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);
    private const int MostDoublings = 10;

    private WebhookSubscription()
    {
    }

    public WebhookSubscription(Guid schoolId, WebhookDetails details, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, CreatedBy) = (Guid.CreateVersion7(), schoolId, by);
        (CreatedAt, StartedAt, CollectedTo, NextTurnAt) = (at, at, at, at);
        Change(details);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>Of <see cref="WebhookEvent"/>.</summary>
    public string[] Events { get; private set; } = [];

    public string? Secret { get; private set; }

    public string? FormerSecret { get; private set; }

    public DateTimeOffset? FormerSecretUntil { get; private set; }

    public WebhookState State { get; private set; }

    public Guid? CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was switched on the last time; what was scanned before is not told.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Scans that were received before are laid out for delivery.</summary>
    public DateTimeOffset CollectedTo { get; private set; }

    /// <summary>When somebody may deliver to it again: at once, after the one who does now, or after a rest.</summary>
    public DateTimeOffset NextTurnAt { get; private set; }

    /// <summary>Failures since the last message it took.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? FailingSince { get; private set; }

    public DateTimeOffset? LastTakenAt { get; private set; }

    /// <summary>When the person who made it was told that it was given up.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public void Change(WebhookDetails details) => (Name, Address, Events) = (details.Name!, details.Address!, [.. details.Events]);

    /// <summary>Takes a new secret; the one before signs too for a while, so that no message is refused meanwhile. The first switches it on.</summary>
    public void TakeSecret(WebhookSecret fresh, DateTimeOffset at)
    {
        (FormerSecret, FormerSecretUntil) = Secret is null ? (null, null) : (Secret, (DateTimeOffset?)(at + SecretsOverlap));
        Secret = fresh.Text;
        if (State is WebhookState.New)
        {
            (State, StartedAt, CollectedTo) = (WebhookState.On, at, at);
        }
    }

    /// <summary>What happened while it was off is not told.</summary>
    public Result SwitchOn(DateTimeOffset at)
    {
        if (Secret is null)
        {
            return WebhookRefusals.NoSecret;
        }

        if (State is not WebhookState.On)
        {
            (State, StartedAt, CollectedTo, NextTurnAt) = (WebhookState.On, at, at, at);
            (Failures, FailingSince, ToldAt) = (0, null, null);
        }

        return Result.Ok;
    }

    public void SwitchOff() => State = WebhookState.Off;

    /// <summary>The secrets that sign now, the newest first.</summary>
    public IEnumerable<WebhookSecret> SecretsAt(DateTimeOffset at)
    {
        if (Secret is not null)
        {
            yield return WebhookSecret.Of(Secret);
        }

        if (FormerSecret is not null && FormerSecretUntil > at)
        {
            yield return WebhookSecret.Of(FormerSecret);
        }
    }

    public void Collected(DateTimeOffset upTo) => CollectedTo = upTo > CollectedTo ? upTo : CollectedTo;

    /// <summary>Keeps it from other senders until then.</summary>
    public void GiveTurn(DateTimeOffset until) => NextTurnAt = until;

    /// <summary>It took a message.</summary>
    public void Took(DateTimeOffset at) => (Failures, FailingSince, LastTakenAt) = (0, null, at);

    /// <summary>It did not take a message: it rests, longer each time, and is given up at last.</summary>
    public void Failed(bool isGone, DateTimeOffset at)
    {
        Failures++;
        FailingSince ??= at;
        var rest = FirstRest * Math.Pow(2, Math.Min(Failures - 1, MostDoublings));
        NextTurnAt = at + (rest < LongestRest ? rest : LongestRest);
        if (State is WebhookState.On && (isGone || at - FailingSince >= LongestFailure))
        {
            State = WebhookState.GivenUp;
        }
    }

    public void Told(DateTimeOffset at) => ToldAt = at;
}
