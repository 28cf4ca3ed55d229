using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>A school's word that all its passes issued before a moment are void.</summary>
public sealed class PassVoid : IOwnedBySchool
{
    private PassVoid()
    {
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Whole milliseconds.</summary>
    public DateTimeOffset IssuedBefore { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>How many passes it stopped that were not stopped yet.</summary>
    public int Stopped { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <param name="schoolId">The school of the passes.</param>
    /// <param name="issuedBefore">Not later than now, and later than an earlier word of the school.</param>
    /// <param name="reason">Why, in the person's words; it becomes the reason of each pass.</param>
    /// <param name="earlier">The moment of the earlier word.</param>
    /// <param name="by">Who decides it.</param>
    /// <param name="now">When.</param>
    public static Result<PassVoid> Decide(
        Guid schoolId, DateTimeOffset issuedBefore, string? reason, DateTimeOffset? earlier, Guid? by, DateTimeOffset now)
    {
        var read = PlainLine.Read(reason, Pass.LongestReason);
        if (read.IsRefused)
        {
            return read.Refusal.On("Reason");
        }

        if (read.Value.Length == 0)
        {
            return PassRefusals.ReasonNeeded;
        }

        if (issuedBefore > now)
        {
            return PassRefusals.VoidInTheFuture;
        }

        return issuedBefore <= earlier ? PassRefusals.VoidNotLater : new PassVoid
        {
            Id = Guid.CreateVersion7(),
            SchoolId = schoolId,
            IssuedBefore = DateTimeOffset.FromUnixTimeMilliseconds(issuedBefore.ToUnixTimeMilliseconds()),
            Reason = read.Value,
            DecidedAt = now,
            DecidedBy = by,
        };
    }

    public void Count(int stopped) => Stopped = stopped;
}
