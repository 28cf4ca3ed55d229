using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>How far the marks of one subject of a class are.</summary>
public sealed record SubjectProgress
{
    public required Guid ClassSubjectId { get; init; }

    public required Guid ClassId { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public required string Section { get; init; }

    public int ClassOrder { get; init; }

    public required Guid SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public string? SubjectNameBangla { get; init; }

    public int SubjectOrder { get; init; }

    public Guid TermId { get; init; }

    public IReadOnlyList<string> Teachers { get; init; } = [];

    public SheetStatus? Status { get; init; }

    public bool IsPublished { get; init; }

    public int Learners { get; init; }

    public int Parts { get; init; }

    public int Entered { get; init; }

    public int Needed => Learners * Parts;
}
