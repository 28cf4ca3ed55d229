using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>A student's published result of one term.</summary>
public sealed record PublishedResult
{
    public required Guid Id { get; init; }

    public required Guid StudentId { get; init; }

    public required Guid ClassId { get; init; }

    public required Guid TermId { get; init; }

    public required string TermName { get; init; }

    public string? TermNameBangla { get; init; }

    public required string YearName { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public required string Section { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    public ScaleKind ScaleKind { get; init; }

    /// <summary>Null on scales without grade points.</summary>
    public decimal? Gpa { get; init; }

    /// <summary>In per cent.</summary>
    public decimal Average { get; init; }

    public decimal Total { get; init; }

    public required string Letter { get; init; }

    public required string GradeName { get; init; }

    public string? GradeNameBangla { get; init; }

    public bool Failed { get; init; }

    public int FailedSubjects { get; init; }

    public int? Rank { get; init; }

    public int ClassSize { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<PublishedSubject> Subjects { get; init; } = [];

    /// <summary>The report cards that were printed, by language.</summary>
    public IReadOnlyList<CardLink> Cards { get; init; } = [];
}
