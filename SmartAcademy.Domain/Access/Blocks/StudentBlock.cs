using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Blocks;

/// <summary>The office stops a student at the gate, or only wants the guard to be told. It never keeps anybody from leaving.</summary>
public sealed class StudentBlock : IOwnedBySchool
{
    private StudentBlock()
    {
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    /// <summary>For the office; no gate and no device ever learns it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the guard reads; null leaves the portal's own sentence.</summary>
    public string? Message { get; private set; }

    public string? MessageBangla { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day on which it holds; null until it is lifted.</summary>
    public DateOnly? EndsOn { get; private set; }

    public BlockForce Force { get; private set; }

    public Guid? ImposedBy { get; private set; }

    public DateTimeOffset ImposedAt { get; private set; }

    public Guid? LiftedBy { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftReason { get; private set; }

    /// <param name="schoolId">The student's school.</param>
    /// <param name="studentId">Whom.</param>
    /// <param name="wish">Already checked.</param>
    /// <param name="by">Who decides it.</param>
    /// <param name="at">When.</param>
    public static StudentBlock Impose(Guid schoolId, Guid studentId, BlockWish wish, Guid? by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        SchoolId = schoolId,
        StudentId = studentId,
        Reason = wish.Reason!,
        Message = wish.Message,
        MessageBangla = wish.MessageBangla,
        StartsOn = wish.StartsOn!.Value,
        EndsOn = wish.EndsOn,
        Force = wish.Force,
        ImposedBy = by,
        ImposedAt = at,
    };

    public bool HoldsOn(DateOnly day) => LiftedAt is null && StartsOn <= day && (EndsOn is null || EndsOn >= day);

    public Result Lift(Guid? by, string reason, DateTimeOffset at)
    {
        if (LiftedAt is not null)
        {
            return BlockRefusals.AlreadyLifted;
        }

        if (reason.Length == 0)
        {
            return BlockRefusals.ReasonMissing;
        }

        (LiftedBy, LiftedAt, LiftReason) = (by, at, reason);
        return Result.Ok;
    }
}
