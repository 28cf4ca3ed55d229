namespace SmartAcademy.Domain.Access.Rules;

/// <summary>
/// The part of the decision that rests on the holder's earlier scans and on who is inside. For new scans <c>write_scans</c> decides it
/// under the holder's lock; this is the same rule for scans that are looked at again.
/// </summary>
public static class SettledScan
{
    /// <param name="verdict">What pass and rules say of it so far.</param>
    /// <param name="scan">When, where to and at which gate.</param>
    /// <param name="rules">The school's.</param>
    /// <param name="earlier">The holder's last granted scan, also one of the day before; null when there is none.</param>
    /// <param name="isFirst">The holder has no granted scan yet on this day.</param>
    /// <param name="full">The capacity that one more would exceed; null while there is room.</param>
    /// <param name="clock">The school's zone, for the sentence.</param>
    public static GateVerdict Of(
        GateVerdict verdict, EarlierScan scan, GateRules rules, EarlierScan? earlier, bool isFirst, GateCapacity? full, TimeZoneInfo clock)
    {
        if (verdict.Reason is not null)
        {
            return verdict;
        }

        if (!isFirst)
        {
            verdict = verdict with { Findings = verdict.Findings & ~ScanFindings.Late, LateMinutes = null };
        }

        if (rules.Passback is not RuleMode.Off && earlier is { } before
            && Passback.IsSeen(before, scan.At, scan.Direction, scan.AccessPointId, rules.PassbackMinutes))
        {
            var at = HourSpan.Word(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(before.At, clock).DateTime));
            if (Passback.IsRefused(rules.Passback, before, scan.Direction))
            {
                return new GateVerdict(DenialReason.Passback, Explanation: at);
            }

            verdict = verdict with { Findings = verdict.Findings | ScanFindings.Passback, Explanation = verdict.Explanation ?? at };
        }

        return full is null || scan.Direction is GateDirection.Exit ? verdict : OverCapacity(verdict, full);
    }

    private static GateVerdict OverCapacity(GateVerdict verdict, GateCapacity full)
    {
        var most = full.Most.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return full.Mode is RuleMode.Hard
            ? new GateVerdict(DenialReason.OverCapacity, Explanation: most)
            : verdict with { Findings = verdict.Findings | ScanFindings.OverCapacity, Explanation = verdict.Explanation ?? most };
    }
}
