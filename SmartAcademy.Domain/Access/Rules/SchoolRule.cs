namespace SmartAcademy.Domain.Access.Rules;

/// <summary>
/// What the school's own rules say of a good pass. Who wants in may be refused; who wants out is refused only before the end of lessons,
/// where the school asks for leave, and in a lockdown that says so. No child is kept in by a clock or by a block.
/// </summary>
public static class SchoolRule
{
    public static GateVerdict Decide(GateDirection direction, in HolderAtScan holder)
    {
        var verdict = direction is GateDirection.Entry ? ComingIn(holder) : GoingOut(holder);
        return verdict.Reason is null && holder.Block is { } block
            ? verdict with { Findings = verdict.Findings | ScanFindings.Blocked, Explanation = block.Words }
            : verdict;
    }

    private static GateVerdict ComingIn(in HolderAtScan holder)
    {
        if (holder.Block is { LetsIn: false } block)
        {
            return new GateVerdict(DenialReason.BlockedStudent, Explanation: block.Words);
        }

        if (holder.Lockdown is { } lockdown)
        {
            return new GateVerdict(DenialReason.Lockdown, Explanation: lockdown.Message);
        }

        return holder.Day switch
        {
            null => default,
            { IsSchoolDay: false } closed => Told(closed.ClosedDays, DenialReason.ClosedDay, ScanFindings.ClosedDay, closed.ClosedFor),
            { } day => OnSchoolDay(day, MinuteOf(holder.Time)),
        };
    }

    private static GateVerdict OnSchoolDay(GateDay day, TimeOnly minute)
    {
        var hours = IsOutside(day.Entry, minute)
            ? Told(day.Hours, DenialReason.OutsideHours, ScanFindings.OutsideHours, day.EntryWords)
            : default;
        return hours.Reason is null && day.LateAfter is { } last && minute > last
            ? hours with { Findings = hours.Findings | ScanFindings.Late, LateMinutes = MinutesSince(day.LateFrom ?? last, minute) }
            : hours;
    }

    private static GateVerdict GoingOut(in HolderAtScan holder)
    {
        if (holder.Lockdown is { HoldsInside: true } lockdown)
        {
            return new GateVerdict(DenialReason.Lockdown, Explanation: lockdown.Message);
        }

        if (holder.Day is not { IsSchoolDay: true } day)
        {
            return default;
        }

        var minute = MinuteOf(holder.Time);
        if (!holder.MayLeave && day.ExitFrom is { } from && minute < from && day.EarlyExit is not RuleMode.Off)
        {
            return Told(day.EarlyExit, DenialReason.EarlyExit, ScanFindings.EarlyExit, HourSpan.Word(from));
        }

        return new GateVerdict(null, IsOutside(day.Exit, minute) && !holder.MayLeave ? ScanFindings.OutsideHours : ScanFindings.None);
    }

    private static GateVerdict Told(RuleMode mode, string reason, ScanFindings finding, string? explanation) => mode switch
    {
        RuleMode.Hard => new GateVerdict(reason, Explanation: explanation),
        RuleMode.Soft => new GateVerdict(null, finding, Explanation: explanation),
        _ => default,
    };

    private static bool IsOutside(IReadOnlyList<HourSpan>? spans, TimeOnly minute)
    {
        if (spans is null)
        {
            return false;
        }

        foreach (var span in spans)
        {
            if (span.Contains(minute))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As the clock on the wall shows it, without seconds: who comes at 08:00:40 comes at 08:00.</summary>
    private static TimeOnly MinuteOf(TimeOnly time) => new(time.Hour, time.Minute);

    private static int MinutesSince(TimeOnly from, TimeOnly minute) => (int)(minute - from).TotalMinutes;
}
