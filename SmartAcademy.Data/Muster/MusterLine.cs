using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Presence;

namespace SmartAcademy.Data.Muster;

/// <summary>Somebody on the list of an evacuation.</summary>
public sealed record MusterLine
{
    public required Guid Id { get; init; }

    public Guid? StudentId { get; init; }

    public string Name { get; init; } = "";

    public string? NameBangla { get; init; }

    public Guid? PhotoFileId { get; init; }

    public Guid? ClassId { get; init; }

    public ClassTitle? Class { get; init; }

    public int? RollNumber { get; init; }

    public MusterKind Kind { get; init; }

    public Doubt? Doubt { get; init; }

    /// <summary>By the school's clock, for whoever came in after it began.</summary>
    public DateTimeOffset? CameAt { get; init; }

    public MusterStatus Status { get; init; }

    public string? MarkedBy { get; init; }

    /// <summary>By the school's clock.</summary>
    public DateTimeOffset? MarkedAt { get; init; }
}
