using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>Which scans are listed, the newest first.</summary>
public sealed record AccessLogFilter
{
    /// <summary>School days, both ends included.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Guid? AccessPointId { get; init; }

    public AccessStatus? Status { get; init; }

    public string? Reason { get; init; }

    /// <summary>One of <see cref="ScanFindingWords"/>.</summary>
    public string? Flag { get; init; }

    public GateDirection? Direction { get; init; }

    /// <summary>Name or number of a student.</summary>
    public string? Search { get; init; }

    public Guid? StudentId { get; init; }

    public int Page { get; init; } = 1;
}
