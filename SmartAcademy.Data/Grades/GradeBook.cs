using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>The marks of one subject of a class in one term, as its page shows them.</summary>
public sealed record GradeBook
{
    public required Guid ClassSubjectId { get; init; }

    public required Guid ClassId { get; init; }

    public required Guid SchoolId { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public required string Section { get; init; }

    public required string SubjectName { get; init; }

    public string? SubjectNameBangla { get; init; }

    public IReadOnlyList<TermName> Terms { get; init; } = [];

    /// <summary>Null where the year has no term yet.</summary>
    public TermName? Term { get; init; }

    public SheetStatus Status { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>The actor may enter marks now.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The actor may open a submitted book again.</summary>
    public bool MayReopen { get; init; }

    /// <summary>Where a part gets its usual pass mark from.</summary>
    public decimal PartPassPercent { get; init; }

    public IReadOnlyList<BookAssessment> Assessments { get; init; } = [];

    public IReadOnlyList<BookLine> Lines { get; init; } = [];

    public int Needed => Lines.Count * Assessments.Sum(assessment => assessment.Parts.Count);

    public int Entered => Lines.Sum(line => line.Cells.Count);
}
