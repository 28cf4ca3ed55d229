using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Access;

/// <summary>A child's day as the family sees it, or one's own. Times are by the school's clock.</summary>
public sealed record OwnDay
{
    public Guid StudentId { get; init; }

    public string Name { get; init; } = "";

    public string? NameBangla { get; init; }

    /// <summary>Null where the student sits in no class.</summary>
    public ClassTitle? Class { get; init; }

    public Guid? PhotoFileId { get; init; }

    /// <summary>First entry today; null when not seen yet.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>Last exit today, when nothing came after it.</summary>
    public DateTimeOffset? Left { get; init; }

    public bool IsInside => Arrived is not null && Left is null;

    /// <summary>The last day of a pass that opens the gate today; null when there is none.</summary>
    public DateOnly? PassGoodUntil { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<RecentScan> LastScans { get; init; } = [];

    /// <summary>The school's own day.</summary>
    public DateOnly Today { get; init; }
}
