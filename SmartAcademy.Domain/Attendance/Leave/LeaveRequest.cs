using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance.Leave;

/// <summary>A guardian asks that a child may stay away; an approved one is filled into the registers of its days.</summary>
public sealed class LeaveRequest : IOwnedBySchool
{
    private LeaveRequest()
    {
    }

    private LeaveRequest(Guid schoolId, Guid studentId) => (Id, SchoolId, StudentId) = (Guid.CreateVersion7(), schoolId, studentId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day away.</summary>
    public DateOnly EndsOn { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>A doctor's note or the like.</summary>
    public Guid? DocumentFileId { get; private set; }

    public LeaveStatus Status { get; private set; }

    public Guid? AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What the school says to it; always there for a refusal.</summary>
    public string? Answer { get; private set; }

    /// <summary>Changes with every write, so that of two answers the second is refused.</summary>
    public uint Version { get; private set; }

    /// <param name="schoolId">The student's school.</param>
    /// <param name="studentId">For whom.</param>
    /// <param name="wish">Already checked.</param>
    /// <param name="documentFileId">Null without one.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="at">When.</param>
    public static LeaveRequest Ask(Guid schoolId, Guid studentId, LeaveWish wish, Guid? documentFileId, Guid? by, DateTimeOffset at) =>
        new(schoolId, studentId)
        {
            StartsOn = wish.StartsOn!.Value,
            EndsOn = wish.EndsOn!.Value,
            Reason = wish.Reason!,
            DocumentFileId = documentFileId,
            AskedBy = by,
            AskedAt = at,
        };

    public Result Approve(Guid? by, string? answer, DateTimeOffset at) => Settle(LeaveStatus.Approved, by, answer, at);

    public Result Refuse(Guid? by, string answer, DateTimeOffset at) =>
        answer.Length == 0 ? LeaveRefusals.AnswerMissing : Settle(LeaveStatus.Refused, by, answer, at);

    public Result Withdraw(Guid? by, DateTimeOffset at) => Settle(LeaveStatus.Withdrawn, by, null, at);

    private Result Settle(LeaveStatus status, Guid? by, string? answer, DateTimeOffset at)
    {
        if (Status is not LeaveStatus.Asked)
        {
            return LeaveRefusals.AlreadyAnswered;
        }

        (Status, AnsweredBy, AnsweredAt, Answer) = (status, by, at, string.IsNullOrEmpty(answer) ? null : answer);
        return Result.Ok;
    }
}
