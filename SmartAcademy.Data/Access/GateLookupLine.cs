using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Access;

/// <summary>What a guard may know of a student who has no card at hand: face, class, pass and whether they are inside.</summary>
public sealed record GateLookupLine
{
    public Guid StudentId { get; init; }

    public string Name { get; init; } = "";

    public string? NameBangla { get; init; }

    /// <summary>Null where the student sits in no class.</summary>
    public ClassTitle? Class { get; init; }

    public string EnrolmentNumber { get; init; } = "";

    public Guid? PhotoFileId { get; init; }

    public bool IsActive { get; init; }

    public bool HasGoodPass { get; init; }

    public bool IsInside { get; init; }
}
