using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>One line of a published result: names and grades as they were. The database takes no change of it.</summary>
public sealed class SubjectResult : IOwnedBySchool
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SchoolId { get; init; }

    public Guid StudentResultId { get; init; }

    public Guid ClassSubjectId { get; init; }

    public string SubjectName { get; init; } = "";

    public string? SubjectNameBangla { get; init; }

    public int SortOrder { get; init; }

    public bool IsFourth { get; init; }

    /// <summary>Whole per cents; null when the student was exempt from everything.</summary>
    public decimal? Percent { get; init; }

    public string Letter { get; init; } = "";

    public decimal Point { get; init; }

    public bool Failed { get; init; }

    /// <summary>The best of the class, in per cent.</summary>
    public decimal? Highest { get; init; }

    /// <summary>The subject teacher's words.</summary>
    public string? Comment { get; init; }
}
