using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Visitors;

/// <summary>One visit of one person: announced or walked in, perhaps held, inside with a pass of the day, and gone.</summary>
public sealed class Visit : IOwnedBySchool
{
    public const int LongestReason = 200;

    private Visit()
    {
    }

    private Visit(Guid schoolId) => (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? IdNumber { get; private set; }

    public string? Company { get; private set; }

    public Guid? HostId { get; private set; }

    public string Purpose { get; private set; } = "";

    public DateTimeOffset ExpectedAt { get; private set; }

    public DateTimeOffset LeavesBy { get; private set; }

    public VisitStatus Status { get; private set; }

    public Guid? PhotoFileId { get; private set; }

    /// <summary>The visitor's pass of the day.</summary>
    public Guid? PassId { get; private set; }

    public Guid? WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Matched the watch list at the gate; stays, also when they were let in.</summary>
    public bool WasWatched { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public string? DecisionReason { get; private set; }

    public DateTimeOffset? CameAt { get; private set; }

    /// <summary>The desk that gave the badge.</summary>
    public Guid? LetInBy { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    public Guid? SignedOutBy { get; private set; }

    /// <summary>When people were told that the visitor should have left; once a visit.</summary>
    public DateTimeOffset? OverdueToldAt { get; private set; }

    /// <summary>Changes with every write, so that of two who act at once the second is refused.</summary>
    public uint Version { get; private set; }

    /// <param name="schoolId">Whose visitor.</param>
    /// <param name="details">Already checked.</param>
    /// <param name="by">Who wrote it.</param>
    /// <param name="at">When.</param>
    public static Visit Plan(Guid schoolId, VisitDetails details, Guid? by, DateTimeOffset at) => new(schoolId)
    {
        Name = details.Name!,
        Phone = details.Phone,
        IdNumber = details.IdNumber,
        Company = details.Company,
        HostId = details.HostId,
        Purpose = details.Purpose!,
        ExpectedAt = details.ExpectedAt!.Value,
        LeavesBy = details.LeavesBy!.Value,
        WrittenBy = by,
        WrittenAt = at,
    };

    public bool IsOverdue(DateTimeOffset now) => Status is VisitStatus.Inside && LeavesBy < now;

    /// <summary>They stand at the gate: in, or held where the watch list knows them.</summary>
    public Result Arrive(bool isWatched, Guid? by, DateTimeOffset at)
    {
        if (Status is not VisitStatus.Expected)
        {
            return VisitRefusals.NotNow;
        }

        WasWatched = isWatched;
        return isWatched ? Become(VisitStatus.Held) : Enter(by, at);
    }

    /// <summary>Who is held is let in or sent away, each with a reason that stays in the house.</summary>
    public Result Decide(bool letIn, string reason, Guid? by, DateTimeOffset at)
    {
        if (Status is not VisitStatus.Held)
        {
            return VisitRefusals.NotNow;
        }

        if (reason.Length == 0)
        {
            return VisitRefusals.ReasonMissing;
        }

        (DecidedBy, DecisionReason) = (by, reason);
        return letIn ? Enter(by, at) : Become(VisitStatus.TurnedAway);
    }

    public void TakePass(Guid passId) => PassId = passId;

    public void SetPhoto(Guid? fileId) => PhotoFileId = fileId;

    public Result Leave(Guid? by, DateTimeOffset at)
    {
        if (Status is not VisitStatus.Inside)
        {
            return VisitRefusals.NotNow;
        }

        (LeftAt, SignedOutBy) = (at, by);
        return Become(VisitStatus.Left);
    }

    public Result Cancel() => Status is VisitStatus.Expected ? Become(VisitStatus.Cancelled) : VisitRefusals.NotNow;

    private Result Enter(Guid? by, DateTimeOffset at)
    {
        (LetInBy, CameAt) = (by, at);
        return Become(VisitStatus.Inside);
    }

    private Result Become(VisitStatus status)
    {
        Status = status;
        return Result.Ok;
    }
}
