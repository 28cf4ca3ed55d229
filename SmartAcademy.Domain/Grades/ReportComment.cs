using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>What a teacher says of a student's term: of one subject, or of all as class teacher. It goes onto the card when results are published.</summary>
public sealed class ReportComment : IOwnedBySchool
{
    /// <summary>UTF-16 units; two lines of a card.</summary>
    public const int Longest = 200;

    private ReportComment()
    {
    }

    public ReportComment(Guid schoolId, Guid termId, Guid studentId, Guid? classSubjectId) =>
        (Id, SchoolId, TermId, StudentId, ClassSubjectId) = (Guid.CreateVersion7(), schoolId, termId, studentId, classSubjectId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid TermId { get; private set; }

    public Guid StudentId { get; private set; }

    /// <summary>Null for the class teacher's words on the whole term.</summary>
    public Guid? ClassSubjectId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid? WrittenBy { get; private set; }

    public void Say(string text, Guid? by) => (Text, WrittenBy) = (text, by);
}
