using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>A scan and what the view says of it: either a row to be written, or a refusal that leaves none.</summary>
internal sealed record DecidedScan(ScanAsk Ask, AskedScan Asked)
{
    /// <summary>Null when there is a row to write.</summary>
    public ScanOutcome? Refusal { get; private init; }

    public GateReader Reader { get; private init; } = null!;

    public GatePoint Point { get; private init; } = null!;

    /// <summary>Null for a code that is no pass of the school.</summary>
    public PassCard? Card { get; private init; }

    /// <summary>Null leaves it to the holder's last scan of the day.</summary>
    public GateDirection? Direction { get; private init; }

    /// <summary>For coming in where the direction is open, else for the direction.</summary>
    public GateVerdict Verdict { get; private init; }

    /// <summary>For going out where the direction is open.</summary>
    public GateVerdict ExitVerdict { get; private init; }

    public DateTimeOffset DayStart { get; private init; }

    public static DecidedScan Of(GateView view, ScanAsk ask, AskedScan asked)
    {
        var decided = new DecidedScan(ask, asked);
        if (!view.Readers.TryGetValue(ask.Key, out var reader))
        {
            return decided with { Refusal = ScanOutcome.UnknownKey };
        }

        var pointId = asked.Scan.AccessPointId ?? reader.OwnPointId;
        if (!reader.Serves(pointId) || !view.Points.TryGetValue(pointId, out var point))
        {
            return decided with { Refusal = ScanOutcome.UnknownAccessPoint };
        }

        var card = view.CardOf(asked.Scan);
        var local = TimeZoneInfo.ConvertTime(asked.Time.OccurredAt, view.Clock.Zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var gate = new GateAtScan(point.IsOpen && view.IsOpen, point.Serves, asked.Scan.Direction, day);
        var holder = view.HolderAt(card, pointId, asked, local);
        return decided with
        {
            Reader = reader,
            Point = point,
            Card = card,
            Direction = gate.Direction,
            Verdict = GateRule.Decide(gate, card?.AtScan, asked.Scan.CodeFault, gate.Direction ?? GateDirection.Entry, holder),
            ExitVerdict = gate.Direction is null
                ? GateRule.Decide(gate, card?.AtScan, asked.Scan.CodeFault, GateDirection.Exit, holder)
                : default,
            DayStart = view.Clock.StartOf(day),
        };
    }

    /// <param name="view">What it was decided by.</param>
    /// <param name="written">What the log says; null when the scan id belongs to a row that is gone.</param>
    public GateAnswer Answer(GateView view, WrittenScan? written)
    {
        if (Refusal is { } refusal)
        {
            return new GateAnswer(refusal, null);
        }

        // A device that counts anew after a restart must not show yesterday's green light for today's card.
        return written is { IsSamePass: true }
            ? new GateAnswer(written.IsNew ? ScanOutcome.Answered : ScanOutcome.Repeated, Answered(view, written))
            : new GateAnswer(ScanOutcome.ScanIdReused, null);
    }

    private AnsweredScan Answered(GateView view, WrittenScan written) => new()
    {
        ScanId = Asked.Scan.ScanId,
        OccurredAt = written.OccurredAt,
        Direction = written.Direction,
        Status = written.Status,
        Reason = written.Reason,
        ClockSkewed = written.ClockSkewed,
        LogId = written.LogId,
        Findings = written.Findings,
        LateMinutes = written.LateMinutes,
        Explanation = written.Explanation,
        AccessPointId = written.AccessPointId,
        AccessPointName = view.Points.GetValueOrDefault(written.AccessPointId)?.Name ?? Point.Name,
        Student = view.StudentOf(Card),
        Visitor = Card?.Visitor,
        Pass = Card?.ToPass(),
    };
}
