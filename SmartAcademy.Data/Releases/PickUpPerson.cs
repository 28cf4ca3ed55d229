using SmartAcademy.Domain.Releases;

namespace SmartAcademy.Data.Releases;

/// <summary>Somebody on a child's list.</summary>
public sealed record PickUpPerson
{
    public required Guid Id { get; init; }

    public required CollectedBy As { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public string Relation { get; init; } = "";

    /// <summary>Null where none is known, and for those who may not see it.</summary>
    public string? Phone { get; init; }

    public bool HasPhoto { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>Today, at all.</summary>
    public bool MayCollect { get; init; }
}
