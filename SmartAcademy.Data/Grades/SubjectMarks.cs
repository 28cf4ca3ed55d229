using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>One subject of a class in a term: what is assessed, and whether the teacher is done.</summary>
internal sealed record SubjectMarks
{
    public required Guid ClassSubjectId { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public int SortOrder { get; init; }

    public bool IsElective { get; init; }

    public SheetStatus? Status { get; init; }

    public IReadOnlyList<BookAssessment> Assessments { get; init; } = [];

    public int Parts => Assessments.Sum(assessment => assessment.Parts.Count);
}
