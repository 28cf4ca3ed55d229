using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Access.Blocks;

namespace SmartAcademy.Data.Access.Blocks;

/// <summary>A block as the office reads it; times are by the school's clock.</summary>
public sealed record BlockLine
{
    public required Guid Id { get; init; }

    public required Guid StudentId { get; init; }

    public required string StudentName { get; init; }

    public string? StudentNameBangla { get; init; }

    public ClassTitle? Class { get; init; }

    public required BlockForce Force { get; init; }

    public required string Reason { get; init; }

    public string? Message { get; init; }

    public string? MessageBangla { get; init; }

    public required DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string? ImposedBy { get; init; }

    public required DateTimeOffset ImposedAt { get; init; }

    public string? LiftedBy { get; init; }

    public DateTimeOffset? LiftedAt { get; init; }

    public string? LiftReason { get; init; }

    public required BlockState State { get; init; }
}
