namespace SmartAcademy.Domain.Access.Rules;

/// <summary>
/// Whether a pass was handed back through the fence. <c>write_scans</c> asks the same while it holds a lock on the holder, so that two
/// gates at the same instant cannot miss it; here it is asked of scans that happened already.
/// </summary>
public static class Passback
{
    public const int LongestMinutes = 720;

    /// <summary>Nobody walks from one gate to another in so short a time.</summary>
    public static readonly TimeSpan TwoPlacesAtOnce = TimeSpan.FromSeconds(10);

    /// <summary>The same way again within the minutes that the school names, or two gates at once whatever the way.</summary>
    public static bool IsSeen(EarlierScan earlier, DateTimeOffset at, GateDirection direction, Guid accessPointId, int minutes)
    {
        var gap = at - earlier.At;
        return gap >= TimeSpan.Zero && gap < TimeSpan.FromMinutes(minutes)
            && (earlier.Direction == direction || (earlier.AccessPointId != accessPointId && gap < TwoPlacesAtOnce));
    }

    /// <summary>Only who comes in a second time is refused: somebody who goes out, or whose way alternates, is flagged at most.</summary>
    public static bool IsRefused(RuleMode mode, EarlierScan earlier, GateDirection direction) =>
        mode is RuleMode.Hard && direction is GateDirection.Entry && earlier.Direction is GateDirection.Entry;
}
