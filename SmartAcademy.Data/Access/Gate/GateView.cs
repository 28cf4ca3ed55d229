using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>
/// All that the gates of one school decide by, as one snapshot of the database showed it. Its lane alone reads and changes it.
/// </summary>
internal sealed class GateView
{
    private readonly Dictionary<Guid, PassCard> cards = [];
    private readonly Dictionary<Hash256, PassCard> byToken = [];

    /// <summary>Made when first asked for; any change of the rules takes a new view.</summary>
    private readonly Dictionary<(DateOnly Day, Guid? ClassId, Guid PointId), GateDay> days = [];
    private readonly Dictionary<Guid, List<LeaveSpan>> leaves = [];

    /// <summary>What was seen, in PostgreSQL's words (<c>pg_snapshot</c>); whatever it did not see may have changed.</summary>
    public required string Snapshot { get; set; }

    public required SchoolClock Clock { get; init; }

    /// <summary>The school is at work.</summary>
    public required bool IsOpen { get; init; }

    public Dictionary<Hash256, GateReader> Readers { get; } = [];

    public Dictionary<Guid, GatePoint> Points { get; } = [];

    /// <summary>How a class is called on a guard's screen, and the department whose week it keeps.</summary>
    public Dictionary<Guid, GateClass> Classes { get; } = [];

    public required GateRules Rules { get; init; }

    public required SchoolCalendar Calendar { get; init; }

    public GateHolds Holds { get; } = new();

    /// <summary>As <c>write_scans</c> takes them; null where the school counts nobody.</summary>
    public string? Capacities { get; init; }

    /// <summary>The pass of this school that was shown; null when it is none.</summary>
    public PassCard? CardOf(GateScan scan) =>
        scan.TokenHash is { } hash ? byToken.GetValueOrDefault(Hash256.Of(hash)) : null;

    public void Put(PassCard card)
    {
        Remove(card.PassId);
        cards[card.PassId] = card;
        byToken[card.Token] = card;
    }

    public void Remove(Guid passId)
    {
        if (cards.Remove(passId, out var card))
        {
            byToken.Remove(card.Token);
        }
    }

    public GateStudent? StudentOf(PassCard? card) => card?.StudentId is { } id
        ? new GateStudent(id, card.Name!, card.NameBangla, ClassOf(card)?.Label, card.HasPhoto)
        : null;

    /// <summary>What the rules of the school and its people say of a holder at the moment of a scan.</summary>
    public HolderAtScan HolderAt(PassCard? card, Guid pointId, AskedScan scan, DateTime local)
    {
        var (at, day) = (scan.Time.OccurredAt, DateOnly.FromDateTime(local));
        DateTimeOffset? happened = scan.IsOffline ? at : null;
        var lockdown = Holds.LockdownAt(happened);
        return card?.StudentId is { } student
            ? new HolderAtScan(
                DayOf(card, pointId, day), TimeOnly.FromDateTime(local), MayLeave(student, at), Holds.BlockOf(student, day, happened), lockdown)
            : new HolderAtScan(null, TimeOnly.FromDateTime(local), Lockdown: lockdown);
    }

    public void PutLeave(Guid studentId, LeaveSpan leave)
    {
        if (!leaves.TryGetValue(studentId, out var known))
        {
            leaves[studentId] = known = [];
        }

        known.Add(leave);
    }

    public void ForgetLeaves(Guid studentId) => leaves.Remove(studentId);

    private bool MayLeave(Guid studentId, DateTimeOffset at) =>
        leaves.TryGetValue(studentId, out var known) && known.Exists(leave => leave.From <= at && at < leave.Until);

    private GateDay DayOf(PassCard card, Guid pointId, DateOnly day)
    {
        var key = (day, card.ClassId, pointId);
        if (!days.TryGetValue(key, out var made))
        {
            days[key] = made = new GateTimetable(Rules, Calendar).On(day, ClassOf(card)?.DepartmentId, card.ClassId, pointId);
        }

        return made;
    }

    private GateClass? ClassOf(PassCard card) => card.ClassId is { } id ? Classes.GetValueOrDefault(id) : null;
}
