using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>One scan and its answer. Rows are written by the database function <c>write_scans</c> and never change.</summary>
public sealed class AccessLog : IOwnedBySchool
{
    /// <summary>Characters of a typed reason.</summary>
    public const int LongestReason = 200;

    private AccessLog()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The school of the gate.</summary>
    public Guid SchoolId { get; private set; }

    public Guid? DeviceId { get; private set; }

    public Guid AccessPointId { get; private set; }

    /// <summary>Chosen by the device; a repeat gives the same answer and no second row.</summary>
    public string ScanId { get; private set; } = "";

    public Guid? StudentId { get; private set; }

    public Guid? PassId { get; private set; }

    /// <summary>When it counts as having happened: server time, or the device's time for an offline scan.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>What the device's clock said.</summary>
    public DateTimeOffset? DeviceTime { get; private set; }

    public GateDirection Direction { get; private set; }

    public AccessStatus Status { get; private set; }

    /// <summary>A <see cref="DenialReason"/>, null when granted.</summary>
    public string? Reason { get; private set; }

    /// <summary>The scan was made while the device had no connection.</summary>
    public bool Offline { get; private set; }

    /// <summary>The device's clock was so far off that server time was taken.</summary>
    public bool ClockSkewed { get; private set; }

    public ReadBy ReadBy { get; private set; }

    /// <summary>Why a person typed the pass number; null for codes that were read.</summary>
    public string? TypedReason { get; private set; }

    /// <summary>What the device said of itself, as JSON.</summary>
    public string? DeviceDetails { get; private set; }
}
