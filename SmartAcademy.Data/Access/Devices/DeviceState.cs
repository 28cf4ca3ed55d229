using SmartAcademy.Domain.Access.Devices;

namespace SmartAcademy.Data.Access.Devices;

/// <summary>How a device does, as people read it; times are by the school's clock.</summary>
public sealed record DeviceState
{
    public required bool IsOnline { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Null for a device that sends no heartbeats; so is what follows.</summary>
    public DateTimeOffset? BeatAt { get; init; }

    /// <summary>How far its clock is ahead of the server's; negative when it is behind.</summary>
    public int? DriftSeconds { get; init; }

    public bool Drifts => DriftSeconds is { } drift && DeviceRule.Drifts(drift);

    /// <summary>Scans that it has not delivered yet.</summary>
    public int? Waiting { get; init; }

    /// <summary>How old the list was at the last heartbeat by which it decides without a connection.</summary>
    public TimeSpan? ListAge { get; init; }

    public string? Version { get; init; }

    internal static DeviceState Of(DateTimeOffset? seenAt, DeviceHealth? health, TimeZoneInfo zone, DateTimeOffset now) => new()
    {
        IsOnline = DeviceRule.IsOnline(seenAt, now),
        SeenAt = seenAt is { } seen ? TimeZoneInfo.ConvertTime(seen, zone) : null,
        BeatAt = health is null ? null : TimeZoneInfo.ConvertTime(health.BeatAt, zone),
        DriftSeconds = health?.DriftSeconds,
        Waiting = health?.Waiting,
        ListAge = health?.ListMadeAt is { } made ? health.BeatAt - made : null,
        Version = health?.Version,
    };
}
