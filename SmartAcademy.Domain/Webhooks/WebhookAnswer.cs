namespace SmartAcademy.Domain.Webhooks;

/// <summary>What a receiver made of a message.</summary>
/// <param name="StatusCode">HTTP; null where there was no answer.</param>
/// <param name="Problem">Why it was not taken, in a few words without address or content.</param>
public sealed record WebhookAnswer(int? StatusCode, string? Problem = null)
{
    private const int Gone = 410;

    public bool IsTaken => StatusCode is >= 200 and < 300;

    /// <summary>The receiver wants nothing any more.</summary>
    public bool IsGone => StatusCode == Gone;
}
