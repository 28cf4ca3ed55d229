using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>One scan and its answer. Rows are written by the database function <c>write_scans</c> and never change.</summary>
public sealed class AccessLog : IOwnedBySchool
{
    /// <summary>Characters of a typed reason.</summary>
    public const int LongestReason = 200;

    public const int LongestExplanation = 200;

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

    /// <summary>What was noticed of a scan that was granted: <see cref="ScanFindingWords"/>.</summary>
    public IReadOnlyList<string> Flags { get; private set; } = [];

    /// <summary>Minutes after the beginning, for the first entry of who came after the cut-off.</summary>
    public int? LateMinutes { get; private set; }

    /// <summary>What the sentence to the guard named: the hours, since when, how many.</summary>
    public string? Explanation { get; private set; }

    /// <summary>What a device without a connection showed the guard; null when it did not say, and for scans answered at once.</summary>
    public AccessStatus? Shown { get; private set; }

    /// <summary>The denied scan that a guard overrode by this one.</summary>
    public Guid? OverrideOf { get; private set; }

    /// <summary>The guard.</summary>
    public Guid? OverriddenBy { get; private set; }

    public string? OverrideReason { get; private set; }

    /// <summary>What the device said of itself, as JSON.</summary>
    public string? DeviceDetails { get; private set; }
}
