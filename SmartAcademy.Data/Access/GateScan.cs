using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>One scan as a device reports it.</summary>
public sealed record GateScan
{
    /// <summary>Chosen by the device, unique among its scans.</summary>
    public required string ScanId { get; init; }

    /// <summary>Null when the code that was read cannot be one of ours.</summary>
    public byte[]? TokenHash { get; init; }

    /// <summary>A <see cref="DenialReason"/> that was found in the code itself, before any pass was looked up.</summary>
    public string? CodeFault { get; init; }

    public ReadBy ReadBy { get; init; }

    /// <summary>Why the pass number was typed.</summary>
    public string? TypedReason { get; init; }

    /// <summary>Null means the device's own access point.</summary>
    public Guid? AccessPointId { get; init; }

    /// <summary>Null lets the access point, or the holder's last scan of the day, decide.</summary>
    public GateDirection? Direction { get; init; }

    public DateTimeOffset? DeviceTime { get; init; }

    /// <summary>What a device without a connection showed the guard.</summary>
    public AccessStatus? Shown { get; init; }

    /// <summary>What the device says of itself, as JSON.</summary>
    public string? DeviceDetails { get; init; }
}
