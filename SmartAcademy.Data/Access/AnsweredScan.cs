using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>A logged scan, with what a gate may show of it.</summary>
public sealed record AnsweredScan
{
    public required string ScanId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required GateDirection Direction { get; init; }

    public required AccessStatus Status { get; init; }

    /// <summary>A <see cref="DenialReason"/>, null when granted.</summary>
    public string? Reason { get; init; }

    public bool ClockSkewed { get; init; }

    /// <summary>Its row in the log.</summary>
    public required Guid LogId { get; init; }

    /// <summary>What was noticed of a scan that was granted.</summary>
    public ScanFindings Findings { get; init; }

    public int? LateMinutes { get; init; }

    /// <summary>What the sentence to the guard names: the hours, since when, how many.</summary>
    public string? Explanation { get; init; }

    public required Guid AccessPointId { get; init; }

    public required string AccessPointName { get; init; }

    /// <summary>Null for an unknown pass, another school's pass and a visitor.</summary>
    public GateStudent? Student { get; init; }

    /// <summary>Null for whoever is no visitor of the school.</summary>
    public GateVisitor? Visitor { get; init; }

    /// <summary>Null for an unknown pass and another school's pass.</summary>
    public GatePass? Pass { get; init; }
}
