using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>All that stands on report cards of one publication.</summary>
public sealed record CardFacts
{
    public required Guid ClassResultId { get; init; }

    public required Guid SchoolId { get; init; }

    public required string SchoolName { get; init; }

    public string? SchoolNameBangla { get; init; }

    public string? SchoolAddress { get; init; }

    public Guid? LogoFileId { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public required string Section { get; init; }

    public required string TermName { get; init; }

    public string? TermNameBangla { get; init; }

    public required string YearName { get; init; }

    public required string ScaleName { get; init; }

    public string? ScaleNameBangla { get; init; }

    public ScaleKind ScaleKind { get; init; }

    public IReadOnlyList<BandDetails> Bands { get; init; } = [];

    public DateOnly PublishedOn { get; init; }

    /// <summary>By roll number.</summary>
    public IReadOnlyList<CardStudent> Students { get; init; } = [];
}
