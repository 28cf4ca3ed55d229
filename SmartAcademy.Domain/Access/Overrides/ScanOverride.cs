using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Overrides;

/// <summary>A guard set the answer of a gate aside. One denied scan has at most one; somebody else looks at it the same day.</summary>
public sealed class ScanOverride : IOwnedBySchool
{
    public const int LongestWords = 200;
    public const int LongestNote = 300;

    private ScanOverride()
    {
    }

    /// <summary>The denied scan; it is the key, so that a second click finds the first one's row.</summary>
    public Guid DeniedId { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>The granted scan that was written in its place.</summary>
    public Guid GrantedId { get; private set; }

    /// <summary>When; the granted scan has the same time.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    public Guid AccessPointId { get; private set; }

    public GateDirection Direction { get; private set; }

    /// <summary>Null for a visitor.</summary>
    public Guid? StudentId { get; private set; }

    public Guid PassId { get; private set; }

    /// <summary>Why the gate had refused.</summary>
    public string DeniedFor { get; private set; } = "";

    public Guid GuardId { get; private set; }

    public OverrideReason Why { get; private set; }

    /// <summary>What the guard added.</summary>
    public string? Words { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Changes with every write, so that of two reviewers the second is refused.</summary>
    public uint Version { get; private set; }

    /// <param name="denied">A scan that <see cref="OverrideRule"/> allows to be overridden.</param>
    /// <param name="guardId">Who opens the gate.</param>
    /// <param name="why">Must be chosen.</param>
    /// <param name="words">Needed where the choice says nothing.</param>
    /// <param name="at">When.</param>
    public static Result<ScanOverride> Of(AccessLog denied, Guid guardId, OverrideReason? why, string? words, DateTimeOffset at)
    {
        if (why is not { } chosen || !Enum.IsDefined(chosen))
        {
            return OverrideRefusals.ReasonMissing;
        }

        var read = PlainLine.Read(words, LongestWords);
        if (read.IsRefused)
        {
            return read.Refusal.On("Words");
        }

        return chosen is OverrideReason.Other && read.Value.Length == 0 ? OverrideRefusals.WordsMissing : new ScanOverride
        {
            DeniedId = denied.Id,
            SchoolId = denied.SchoolId,
            GrantedId = Guid.CreateVersion7(at),
            OccurredAt = at,
            AccessPointId = denied.AccessPointId,
            Direction = denied.Direction,
            StudentId = denied.StudentId,
            PassId = denied.PassId!.Value,
            DeniedFor = denied.Reason!,
            GuardId = guardId,
            Why = chosen,
            Words = read.Value.Length == 0 ? null : read.Value,
        };
    }

    /// <summary>Whoever overrode does not review it.</summary>
    public Result Review(Guid? by, string? note, DateTimeOffset at)
    {
        if (ReviewedAt is not null)
        {
            return OverrideRefusals.AlreadyReviewed;
        }

        if (by == GuardId)
        {
            return OverrideRefusals.OwnOverride;
        }

        var read = PlainLine.Read(note, LongestNote);
        if (read.IsRefused)
        {
            return read.Refusal.On("Note");
        }

        (ReviewedBy, ReviewedAt, Note) = (by, at, read.Value.Length == 0 ? null : read.Value);
        return Result.Ok;
    }
}
