using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>A scan that would have been answered differently.</summary>
public sealed record TrialLine
{
    /// <summary>By the school's clock.</summary>
    public required DateTimeOffset At { get; init; }

    public required GateDirection Direction { get; init; }

    public required Guid AccessPointId { get; init; }

    public string AccessPoint { get; init; } = "";

    public required Guid StudentId { get; init; }

    public string Name { get; init; } = "";

    public string? NameBangla { get; init; }

    public ClassTitle? Class { get; init; }

    /// <summary>As it was answered.</summary>
    public required GateVerdict Before { get; init; }

    /// <summary>As it would be answered.</summary>
    public required GateVerdict After { get; init; }

    public string Word => TrialChange.Of(Before, After)!;
}
