using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>A row for <see cref="AccessLog"/>, whose own rows only the database function writes; the members are named after its columns.</summary>
internal sealed record DemoScan
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid? DeviceId { get; init; }

    public required Guid AccessPointId { get; init; }

    public required string ScanId { get; init; }

    public Guid? StudentId { get; init; }

    public Guid? PassId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset ReceivedAt => OccurredAt;

    public DateTimeOffset? DeviceTime => OccurredAt;

    public required GateDirection Direction { get; init; }

    public AccessStatus Status => Reason is null ? AccessStatus.Granted : AccessStatus.Denied;

    public string? Reason { get; init; }

    public bool Offline { get; init; }

    public bool ClockSkewed { get; init; }

    public ReadBy ReadBy { get; init; } = ReadBy.Scanner;

    public string? TypedReason { get; init; }

    public string? DeviceDetails { get; init; }

    public int? LateMinutes { get; init; }

    public string? Explanation { get; init; }

    public AccessStatus? Shown { get; init; }

    public Guid? OverrideOf { get; init; }

    public Guid? OverriddenBy { get; init; }

    public string? OverrideReason { get; init; }

    public IReadOnlyList<string> Flags => LateMinutes is null ? [] : ScanFindingWords.Of(ScanFindings.Late);
}
