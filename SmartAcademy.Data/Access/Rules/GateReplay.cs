using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>
/// Decides the scans of a day again, in their order: who would have been refused is not inside for those who come after. The words of
/// blocked students and of a lockdown are of their moment and stay as they were.
/// </summary>
internal sealed class GateReplay(
    GateRules rules, SchoolCalendar calendar, SchoolClock clock, ILookup<Guid, GateLeave> leaves, DateTimeOffset dayStart)
{
    private readonly GateTimetable timetable = new(rules, calendar);
    private readonly Dictionary<(Guid? ClassId, Guid PointId), GateDay> days = [];
    private readonly Dictionary<Guid, EarlierScan> last = [];
    private readonly Dictionary<(Guid? PointId, Guid StudentId), bool> inside = [];
    private readonly Dictionary<Guid, int> counts = [];

    /// <summary>How many scans were decided.</summary>
    public int Decided { get; private set; }

    public IEnumerable<TrialLine> Run(IEnumerable<ReplayedScan> scans)
    {
        foreach (var scan in scans)
        {
            if (scan.At < dayStart || scan.IsRefusedByPass || scan.IsOverride || scan.Reason is DenialReason.BlockedStudent or DenialReason.Lockdown)
            {
                Remember(scan, scan.Reason is null);
                continue;
            }

            Decided++;
            var (before, after) = (new GateVerdict(scan.Reason, ScanFindingWords.Read(scan.Flags) & ~ScanFindings.Blocked), Decide(scan));
            Remember(scan, after.Reason is null);
            if (TrialChange.Of(before, after) is not null)
            {
                yield return LineOf(scan, before, after);
            }
        }
    }

    private GateVerdict Decide(ReplayedScan scan)
    {
        var local = TimeZoneInfo.ConvertTime(scan.At, clock.Zone).DateTime;
        var mayLeave = leaves[scan.StudentId].Any(leave => leave.Covers(scan.At));
        var holder = new HolderAtScan(DayOf(scan, DateOnly.FromDateTime(local)), TimeOnly.FromDateTime(local), mayLeave);
        EarlierScan? earlier = last.TryGetValue(scan.StudentId, out var found) ? found : null;
        return SettledScan.Of(
            SchoolRule.Decide(scan.Direction, holder), new EarlierScan(scan.At, scan.Direction, scan.AccessPointId), rules, earlier,
            isFirst: earlier is null || earlier.Value.At < dayStart, FullFor(scan), clock.Zone);
    }

    private GateDay DayOf(ReplayedScan scan, DateOnly day)
    {
        var key = (scan.ClassId, scan.AccessPointId);
        if (!days.TryGetValue(key, out var made))
        {
            days[key] = made = timetable.On(day, scan.DepartmentId, scan.ClassId, scan.AccessPointId);
        }

        return made;
    }

    /// <summary>The first capacity without room for who is not yet counted there.</summary>
    private GateCapacity? FullFor(ReplayedScan scan) => rules.Capacities.FirstOrDefault(capacity =>
        (capacity.AccessPointId is null || capacity.AccessPointId == scan.AccessPointId)
        && !inside.GetValueOrDefault((capacity.AccessPointId, scan.StudentId))
        && counts.GetValueOrDefault(capacity.AccessPointId ?? Guid.Empty) >= capacity.Most);

    private void Remember(ReplayedScan scan, bool isGranted)
    {
        if (!isGranted)
        {
            return;
        }

        last[scan.StudentId] = new EarlierScan(scan.At, scan.Direction, scan.AccessPointId);
        if (scan.At >= dayStart)
        {
            Count(null, scan);
            Count(scan.AccessPointId, scan);
        }
    }

    private void Count(Guid? pointId, ReplayedScan scan)
    {
        var (was, isIn) = (inside.GetValueOrDefault((pointId, scan.StudentId)), scan.Direction is GateDirection.Entry);
        inside[(pointId, scan.StudentId)] = isIn;
        var key = pointId ?? Guid.Empty;
        counts[key] = counts.GetValueOrDefault(key) + (isIn ? 1 : 0) - (was ? 1 : 0);
    }

    private TrialLine LineOf(ReplayedScan scan, GateVerdict before, GateVerdict after) => new()
    {
        At = TimeZoneInfo.ConvertTime(scan.At, clock.Zone),
        Direction = scan.Direction,
        AccessPointId = scan.AccessPointId,
        StudentId = scan.StudentId,
        Class = scan.Class,
        Before = before,
        After = after,
    };
}
