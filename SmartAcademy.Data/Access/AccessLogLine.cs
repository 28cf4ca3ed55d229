using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Overrides;

namespace SmartAcademy.Data.Access;

/// <summary>One scan in the list and on the live page.</summary>
public sealed record AccessLogLine
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string SchoolCode { get; init; }

    /// <summary>In the school's zone.</summary>
    public required DateTimeOffset At { get; init; }

    public required GateDirection Direction { get; init; }

    public required AccessStatus Status { get; init; }

    /// <summary>A <see cref="DenialReason"/>, null when granted.</summary>
    public string? Reason { get; init; }

    /// <summary>What was noticed of a scan that was granted: <see cref="ScanFindingWords"/>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    public int? LateMinutes { get; init; }

    /// <summary>What a device without a connection showed the guard.</summary>
    public AccessStatus? Shown { get; init; }

    /// <summary>A guard let the person pass though an earlier scan was denied, and said why.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The denied scan that a guard set aside by this one.</summary>
    public Guid? OverrideOf { get; init; }

    public bool Offline { get; init; }

    public bool ClockSkewed { get; init; }

    /// <summary>Given where a person typed the pass number.</summary>
    public string? TypedReason { get; init; }

    public required string AccessPointName { get; init; }

    public string? DeviceName { get; init; }

    public Guid? StudentId { get; init; }

    public string? StudentName { get; init; }

    public string? StudentNameBangla { get; init; }

    public string? EnrolmentNumber { get; init; }

    public ClassTitle? Class { get; init; }

    public Guid? PhotoFileId { get; init; }

    public string? PassNumber { get; init; }

    /// <summary>Who carried a visitor's badge.</summary>
    public string? VisitorName { get; init; }

    public string? VisitorHost { get; init; }

    public string? PersonName => StudentName ?? VisitorName;

    /// <summary>A guard with permission may let the person through all the same.</summary>
    public bool MayBeOverridden(DateTimeOffset now) =>
        OverrideRule.RefusalOf(new RefusedScan(Status, Reason, PassNumber is not null, At), now) is null;
}
