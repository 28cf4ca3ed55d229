using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>A receiver in the list and on its page. Instants are by the school's clock.</summary>
public sealed record WebhookLine
{
    public required Guid Id { get; init; }

    public required string SchoolCode { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public IReadOnlyList<string> Events { get; init; } = [];

    public required WebhookState State { get; init; }

    /// <summary>The first letters of the secret that signs now; null before it was made.</summary>
    public string? SecretHint { get; init; }

    /// <summary>Until then the former secret signs too.</summary>
    public DateTimeOffset? FormerSecretUntil { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? LastTakenAt { get; init; }

    public int Waiting { get; init; }
}
