using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>A scan of the log that is decided again.</summary>
internal sealed record ReplayedScan
{
    public required DateTimeOffset At { get; init; }

    public required GateDirection Direction { get; init; }

    public required Guid AccessPointId { get; init; }

    public required Guid StudentId { get; init; }

    public Guid? ClassId { get; init; }

    public Guid? DepartmentId { get; init; }

    public ClassTitle? Class { get; init; }

    /// <summary>A guard let the person pass; that stays as it is.</summary>
    public bool IsOverride { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Refused for the pass itself, which no rule of the school changes.</summary>
    public bool IsRefusedByPass => Reason is not null && !DenialReason.OfRules.Contains(Reason);
}
