using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Overrides;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>An override before whoever reviews it; times are by the school's clock.</summary>
public sealed record OverrideLine
{
    public required Guid DeniedId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Gate { get; init; }

    public required GateDirection Direction { get; init; }

    public Guid? StudentId { get; init; }

    /// <summary>Null for a visitor.</summary>
    public string? StudentName { get; init; }

    public string? StudentNameBangla { get; init; }

    public ClassTitle? Class { get; init; }

    /// <summary>Why the gate had refused.</summary>
    public required string DeniedFor { get; init; }

    public required Guid GuardId { get; init; }

    public string? Guard { get; init; }

    public required OverrideReason Why { get; init; }

    public string? Words { get; init; }

    public string? ReviewedBy { get; init; }

    /// <summary>Null while it waits.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    public string? Note { get; init; }
}
