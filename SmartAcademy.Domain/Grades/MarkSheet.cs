using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>
/// The marks of one subject of a class in one term. Every change of its marks and every step of its status locks this row first,
/// so that nothing is written behind a submission or a publication.
/// </summary>
public sealed class MarkSheet : IOwnedBySchool
{
    private MarkSheet()
    {
    }

    public MarkSheet(Guid schoolId, Guid classSubjectId, Guid termId) =>
        (Id, SchoolId, ClassSubjectId, TermId) = (Guid.CreateVersion7(), schoolId, classSubjectId, termId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid ClassSubjectId { get; private set; }

    public Guid TermId { get; private set; }

    public SheetStatus Status { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public Result MayWrite => Status is SheetStatus.Open ? Result.Ok : GradeRefusals.SheetSubmitted;

    public Result Submit(Guid? by, DateTimeOffset at)
    {
        if (Status is SheetStatus.Submitted)
        {
            return GradeRefusals.SheetSubmitted;
        }

        (Status, SubmittedBy, SubmittedAt) = (SheetStatus.Submitted, by, at);
        return Result.Ok;
    }

    public Result Reopen()
    {
        if (Status is SheetStatus.Open)
        {
            return GradeRefusals.SheetIsOpen;
        }

        (Status, SubmittedBy, SubmittedAt) = (SheetStatus.Open, null, null);
        return Result.Ok;
    }
}
