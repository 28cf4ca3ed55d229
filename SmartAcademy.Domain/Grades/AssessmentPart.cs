using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>A column of the grade book.</summary>
public sealed class AssessmentPart : IOwnedBySchool
{
    private AssessmentPart()
    {
    }

    internal AssessmentPart(Guid schoolId, Guid assessmentId, PartDetails details)
    {
        (Id, SchoolId, AssessmentId, Kind) = (Guid.CreateVersion7(), schoolId, assessmentId, details.Kind);
        Set(details);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid AssessmentId { get; private set; }

    public PartKind Kind { get; private set; }

    public decimal Maximum { get; private set; }

    /// <summary>Who stays below fails the subject; null where the part need not be passed by itself.</summary>
    public decimal? PassMark { get; private set; }

    public PartDetails Details => new(Kind, Maximum, PassMark);

    internal void Set(PartDetails details) => (Maximum, PassMark) = (details.Maximum, details.PassMark);
}
