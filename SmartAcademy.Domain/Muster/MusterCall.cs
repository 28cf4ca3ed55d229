using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Muster;

/// <summary>An evacuation, or the drill of one: a list of who was inside when it began, on which many mark whom they see.</summary>
public sealed class MusterCall : IOwnedBySchool
{
    public const int LongestReason = 200;

    private MusterCall()
    {
    }

    public MusterCall(Guid schoolId, bool isDrill, string reason, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);
        (IsDrill, Reason, StartedBy, StartedAt) = (isDrill, reason, by, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public bool IsDrill { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid? StartedBy { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Result End(Guid? by, DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            return MusterRefusals.Ended;
        }

        (EndedBy, EndedAt) = (by, at);
        return Result.Ok;
    }
}
