using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Rules;

/// <summary>All that a school has decided about its gates. One document, so that it is tried, switched on and taken back as a whole.</summary>
public sealed record GateRules
{
    public const int MostWindows = 300;
    public const int MostTimes = 200;
    public const int MostCapacities = 50;

    /// <summary>Passes alone decide.</summary>
    public static readonly GateRules None = new();

    /// <summary>Those of a school that has set none: nobody is refused, and a pass that is seen twice is flagged.</summary>
    public static readonly GateRules Usual = new() { Passback = RuleMode.Soft, PassbackMinutes = 10 };

    /// <summary>Who comes in on a day that is no school day of their class.</summary>
    public RuleMode ClosedDays { get; init; }

    /// <summary>Who comes in outside <see cref="Windows"/>; going out then is flagged at most.</summary>
    public RuleMode Hours { get; init; }

    public IReadOnlyList<GateHours> Windows { get; init; } = [];

    /// <summary>The last minute at which nobody is late; empty where the gates do not ask.</summary>
    public IReadOnlyList<ClassTime> LateAfter { get; init; } = [];

    public RuleMode Passback { get; init; }

    public int PassbackMinutes { get; init; } = 10;

    /// <summary>Who goes before <see cref="ExitFrom"/> without leave.</summary>
    public RuleMode EarlyExit { get; init; }

    public IReadOnlyList<ClassTime> ExitFrom { get; init; } = [];

    public IReadOnlyList<GateCapacity> Capacities { get; init; } = [];

    /// <summary>Sets or, with null, takes away what holds for a class, or for all that have no time of their own.</summary>
    public GateRules SetTimes(Guid? classId, TimeOnly? lateAfter, TimeOnly? exitFrom) =>
        this with { LateAfter = Set(LateAfter, classId, lateAfter), ExitFrom = Set(ExitFrom, classId, exitFrom) };

    /// <summary>Sets or, with null, takes away how many may be inside, in the school or by one gate.</summary>
    public GateRules SetCapacity(Guid? accessPointId, int? most, RuleMode mode) => this with
    {
        Capacities =
        [
            .. Capacities.Where(capacity => capacity.AccessPointId != accessPointId),
            .. most is { } number ? [new GateCapacity(accessPointId, number, mode)] : Array.Empty<GateCapacity>(),
        ],
    };

    /// <summary>The strictest of what is said of the school and of a gate about how many may be inside.</summary>
    public RuleMode CapacityAt(Guid accessPointId) => Capacities
        .Where(capacity => capacity.AccessPointId is null || capacity.AccessPointId == accessPointId)
        .Select(capacity => capacity.Mode).DefaultIfEmpty(RuleMode.Off).Max();

    public GateRules Add(GateHours hours) => this with { Windows = [.. Windows, hours] };

    /// <summary>Without any hours left there is nothing to be strict about.</summary>
    public GateRules Remove(GateHours hours)
    {
        var left = Windows.Where(kept => kept != hours).ToList();
        return this with { Windows = left, Hours = left.Count == 0 ? RuleMode.Off : Hours };
    }

    /// <summary>The rules as they are kept, or every refusal at its field.</summary>
    public Checked<GateRules> Check()
    {
        var fields = new FieldReader();
        fields.RefuseIf(PassbackMinutes is < 1 or > Rules.Passback.LongestMinutes, GateRuleRefusals.MinutesOutOfRange, nameof(PassbackMinutes));
        fields.RefuseIf(EarlyExit is not RuleMode.Off && ExitFrom.Count == 0, GateRuleRefusals.ExitTimeMissing, nameof(EarlyExit));
        fields.RefuseIf(Hours is not RuleMode.Off && Windows.Count == 0, GateRuleRefusals.HoursMissing, nameof(Hours));
        fields.RefuseIf(Windows.Count > MostWindows, GateRuleRefusals.TooMany, nameof(Windows));
        CheckWindows(fields);
        CheckTimes(fields, LateAfter, nameof(LateAfter));
        CheckTimes(fields, ExitFrom, nameof(ExitFrom));
        CheckCapacities(fields);
        fields.RefuseIf(NobodyCouldBeLate, GateRuleRefusals.LateAfterTheHours, nameof(LateAfter));
        return fields.Finish(this);
    }

    public override string ToString() => GateRulesJson.Write(this);

    /// <summary>Where the hours are hard, a cut-off behind their end says nothing, and somebody believes it does.</summary>
    private bool NobodyCouldBeLate => Hours is RuleMode.Hard && LateAfter.Any(time =>
        Windows.Where(hours => hours.Direction is GateDirection.Entry && hours.ClassId == time.ClassId).ToList() is { Count: > 0 } own
        && own.TrueForAll(hours => hours.To <= time.Time));

    private static ClassTime[] Set(IReadOnlyList<ClassTime> times, Guid? classId, TimeOnly? time) =>
        [.. times.Where(kept => kept.ClassId != classId), .. time is { } set ? [new ClassTime(classId, set)] : Array.Empty<ClassTime>()];

    private void CheckWindows(FieldReader fields)
    {
        for (var place = 0; place < Windows.Count; place++)
        {
            var hours = Windows[place];
            fields.RefuseIf(hours.To <= hours.From, GateRuleRefusals.EndsBeforeItStarts, nameof(GateHours.To));
            fields.RefuseIf(
                Windows.Take(place).Any(other => other.IsBeside(hours) && other.Span.Overlaps(hours.Span)), GateRuleRefusals.HoursOverlap, nameof(GateHours.From));
        }
    }

    private static void CheckTimes(FieldReader fields, IReadOnlyList<ClassTime> times, string field)
    {
        fields.RefuseIf(times.Count > MostTimes, GateRuleRefusals.TooMany, field);
        fields.RefuseIf(times.DistinctBy(time => time.ClassId).Count() < times.Count, GateRuleRefusals.ClassHasATime, field);
    }

    private void CheckCapacities(FieldReader fields)
    {
        fields.RefuseIf(Capacities.Count > MostCapacities, GateRuleRefusals.TooMany, nameof(Capacities));
        fields.RefuseIf(
            Capacities.DistinctBy(capacity => capacity.AccessPointId).Count() < Capacities.Count, GateRuleRefusals.PlaceHasACapacity, nameof(Capacities));
        fields.RefuseIf(
            Capacities.Any(capacity => capacity.Most is < 1 or > GateCapacity.Largest), GateRuleRefusals.CapacityOutOfRange, nameof(GateCapacity.Most));
        fields.RefuseIf(Capacities.Any(capacity => capacity.Mode is RuleMode.Off), GateRuleRefusals.CapacityOutOfRange, nameof(GateCapacity.Mode));
    }
}
