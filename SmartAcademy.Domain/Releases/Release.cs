using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Releases;

/// <summary>A child was handed to somebody at the gate. It is written once; that the child came back on the same day closes it.</summary>
public sealed class Release : IOwnedBySchool
{
    public const int LongestReason = 200;

    private Release()
    {
    }

    /// <param name="id">Chosen when the form was shown, so that a form that is sent twice is one release.</param>
    /// <param name="schoolId">The child's school.</param>
    /// <param name="studentId">The child.</param>
    /// <param name="to">To whom.</param>
    /// <param name="reason">Why the child leaves, already read; null where nobody said.</param>
    /// <param name="by">Who hands the child over.</param>
    /// <param name="at">When.</param>
    /// <param name="day">The school's day of it.</param>
    public Release(Guid id, Guid schoolId, Guid studentId, ReleasedTo to, string? reason, Guid? by, DateTimeOffset at, DateOnly day)
    {
        (Id, SchoolId, StudentId, Day) = (id, schoolId, studentId, day);
        (CollectedAs, CollectorId, CollectorName, Relation) = (to.As, to.Id, to.Name, to.Relation);
        (Reason, ReleasedBy, ReleasedAt) = (reason, by, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    /// <summary>The school's day.</summary>
    public DateOnly Day { get; private set; }

    public DateTimeOffset ReleasedAt { get; private set; }

    public Guid? ReleasedBy { get; private set; }

    public CollectedBy CollectedAs { get; private set; }

    /// <summary>Of the guardian, the collector or the one-time code, as <see cref="CollectedAs"/> says; may be gone by now.</summary>
    public Guid CollectorId { get; private set; }

    /// <summary>As it stood on the day.</summary>
    public string CollectorName { get; private set; } = "";

    /// <summary>A word of the office or of a guardian; of a guardian the name of a relationship.</summary>
    public string Relation { get; private set; } = "";

    public string? Reason { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    public Guid? ReturnedBy { get; private set; }

    /// <summary>The child is back, or the release was a slip; then it may be released again.</summary>
    public Result Return(Guid? by, DateTimeOffset at)
    {
        if (ReturnedAt is not null)
        {
            return ReleaseRefusals.AlreadyReturned;
        }

        (ReturnedBy, ReturnedAt) = (by, at);
        return Result.Ok;
    }
}
