using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

/// <summary>What is known for one printed card; pictures are named by their files.</summary>
public sealed record CardFace
{
    public required Pass Pass { get; init; }

    public required string SchoolName { get; init; }

    public required Guid? LogoFileId { get; init; }

    public required string StudentName { get; init; }

    public required string? StudentNameBangla { get; init; }

    public required string ClassLabel { get; init; }

    public required string EnrolmentNumber { get; init; }

    public required Guid? PhotoFileId { get; init; }
}
