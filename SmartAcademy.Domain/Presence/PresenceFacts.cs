namespace SmartAcademy.Domain.Presence;

/// <summary>What gate, register and the desk for pick-up know of one person.</summary>
public sealed record PresenceFacts
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>Since yesterday; null for none.</summary>
    public LastScan? Scan { get; init; }

    /// <summary>Whether today's register says present; null where it says nothing.</summary>
    public bool? RegisterSaysHere { get; init; }

    public DateTimeOffset? RegisterAt { get; init; }

    /// <summary>Handed to somebody at this time and not come back.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>A gate that is at work serves the way out.</summary>
    public bool ExitsAreWatched { get; init; } = true;
}
