using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>A visit in a list; times are the school's.</summary>
public sealed record VisitLine
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Company { get; init; }

    public string? Host { get; init; }

    public string Purpose { get; init; } = "";

    public DateTimeOffset ExpectedAt { get; init; }

    public DateTimeOffset LeavesBy { get; init; }

    public VisitStatus Status { get; init; }

    public bool IsOverdue { get; init; }

    public DateTimeOffset? CameAt { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    public Guid? PhotoFileId { get; init; }

    public string? PassNumber { get; init; }
}
