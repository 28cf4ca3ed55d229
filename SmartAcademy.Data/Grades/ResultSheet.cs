using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>The results of a class as the office sees them: the draft, or what was published.</summary>
public sealed record ResultSheet
{
    public required Guid ClassId { get; init; }

    public required Guid SchoolId { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public required string Section { get; init; }

    public required TermName Term { get; init; }

    public required IReadOnlyList<TermName> Terms { get; init; }

    public required ClassDraft Draft { get; init; }

    /// <summary>The publication that stands; null while there is none.</summary>
    public Guid? PublishedId { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Why the last publication was taken back.</summary>
    public string? WithdrawReason { get; init; }

    public IReadOnlyList<MeritLine> Merit { get; init; } = [];

    /// <summary>The class teacher's words, by student.</summary>
    public IReadOnlyDictionary<Guid, string> Comments { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Report cards of the whole class that were made, by language.</summary>
    public IReadOnlyList<CardLink> Cards { get; init; } = [];

    public bool IsPublished => PublishedId is not null;

    public IEnumerable<(DraftStudent Line, DraftSubject Subject, DraftGrade Grade)> Anomalies =>
        from line in Draft.Students
        from subject in Draft.Subjects
        let grade = line.Grades.GetValueOrDefault(subject.ClassSubjectId)
        where grade is { FarFrom: not null } or { Missing: > 0 }
        select (line, subject, grade);

    public SheetStatus? StatusOf(Guid classSubjectId) => Draft.Subjects.FirstOrDefault(subject => subject.ClassSubjectId == classSubjectId)?.Status;
}
