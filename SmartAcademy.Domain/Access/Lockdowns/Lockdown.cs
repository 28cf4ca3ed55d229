using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Lockdowns;

/// <summary>A time in which the gates of a school let nobody in. A school has at most one that is not over.</summary>
public sealed class Lockdown : IOwnedBySchool
{
    /// <summary>Every guard and everybody on the staff reads it.</summary>
    public const int LongestMessage = 160;

    public const int LongestReason = 300;

    private Lockdown()
    {
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Message { get; private set; } = "";

    public LockdownExits Exits { get; private set; }

    public Guid? StartedBy { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it is over, such as "All clear from the police".</summary>
    public string? EndReason { get; private set; }

    /// <param name="schoolId">The school whose gates close.</param>
    /// <param name="message">What guards and staff read.</param>
    /// <param name="exits">What happens to those who want out.</param>
    /// <param name="by">Who decides it.</param>
    /// <param name="at">When.</param>
    public static Result<Lockdown> Begin(Guid schoolId, string? message, LockdownExits exits, Guid? by, DateTimeOffset at)
    {
        var read = PlainLine.Read(message, LongestMessage);
        if (read.IsRefused)
        {
            return read.Refusal.On("Message");
        }

        return read.Value.Length == 0 ? LockdownRefusals.MessageMissing : new Lockdown
        {
            Id = Guid.CreateVersion7(),
            SchoolId = schoolId,
            Message = read.Value,
            Exits = exits,
            StartedBy = by,
            StartedAt = at,
        };
    }

    public Result End(Guid? by, string? reason, DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            return LockdownRefusals.NotOn;
        }

        var read = PlainLine.Read(reason, LongestReason);
        if (read.IsRefused)
        {
            return read.Refusal.On("Reason");
        }

        if (read.Value.Length == 0)
        {
            return LockdownRefusals.ReasonMissing;
        }

        (EndedBy, EndedAt, EndReason) = (by, at, read.Value);
        return Result.Ok;
    }
}
