using SmartAcademy.Data.Access.Devices;

namespace SmartAcademy.Data.Access;

/// <summary>A reader device with its keys; times are in the school's zone.</summary>
public sealed record DeviceSheet
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string Name { get; init; }

    public required bool IsActive { get; init; }

    public required DeviceState State { get; init; }

    /// <summary>The school's time now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When it last sent so many codes that are no passes that it was slowed down; null when it did not these seven days.</summary>
    public DateTimeOffset? LastAlarm { get; init; }

    public required Guid AccessPointId { get; init; }

    public required IReadOnlyList<ServedPoint> Serves { get; init; }

    /// <summary>Until when a phone may take the open one-time code; null when there is none.</summary>
    public DateTimeOffset? CodeOpenUntil { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<DeviceKeyLine> Keys { get; init; }
}
