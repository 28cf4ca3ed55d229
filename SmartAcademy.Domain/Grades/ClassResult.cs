using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>One publication of a class's results of a term. What was published is never changed: it is withdrawn, and published anew.</summary>
public sealed class ClassResult : IOwnedBySchool
{
    private ClassResult()
    {
    }

    public ClassResult(Guid schoolId, Guid classId, Guid termId, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, ClassId, TermId) = (Guid.CreateVersion7(), schoolId, classId, termId);
        (PublishedBy, PublishedAt) = (by, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid ClassId { get; private set; }

    public Guid TermId { get; private set; }

    public ResultStatus Status { get; private set; }

    /// <summary>The scale as it was, for the legend of report cards.</summary>
    public ScaleKind ScaleKind { get; private set; }

    public string ScaleName { get; private set; } = "";

    public string? ScaleNameBangla { get; private set; }

    /// <summary>The steps of the scale as they were, as JSON of <see cref="BandDetails"/>.</summary>
    public string ScaleBands { get; private set; } = "[]";

    public Guid? PublishedBy { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    public void Keep(ScaleDetails scale, string bands) =>
        (ScaleKind, ScaleName, ScaleNameBangla, ScaleBands) = (scale.Kind, scale.Name, scale.NameBangla, bands);

    public Result Withdraw(Guid? by, string reason, DateTimeOffset at)
    {
        if (Status is ResultStatus.Withdrawn)
        {
            return GradeRefusals.NotPublished;
        }

        (Status, WithdrawnBy, WithdrawReason, WithdrawnAt) = (ResultStatus.Withdrawn, by, reason, at);
        return Result.Ok;
    }
}
