namespace SmartAcademy.Domain.Access.Rules;

/// <summary>What the rules say of one class on one day at one gate. Made once, asked by many scans.</summary>
public sealed record GateDay
{
    public bool IsSchoolDay { get; init; } = true;

    /// <summary>What the school is closed for; null for the weekend.</summary>
    public string? ClosedFor { get; init; }

    public RuleMode ClosedDays { get; init; }

    /// <summary>How strict the hours of coming in are; going out is never refused for its hours.</summary>
    public RuleMode Hours { get; init; }

    /// <summary>Null knows no limit.</summary>
    public IReadOnlyList<HourSpan>? Entry { get; init; }

    public IReadOnlyList<HourSpan>? Exit { get; init; }

    /// <summary>The last minute at which nobody is late.</summary>
    public TimeOnly? LateAfter { get; init; }

    /// <summary>From when the minutes of who is late are counted: the beginning of the lessons, as the register counts them.</summary>
    public TimeOnly? LateFrom { get; init; }

    /// <summary>From then on everybody may go.</summary>
    public TimeOnly? ExitFrom { get; init; }

    public RuleMode EarlyExit { get; init; }

    public string EntryWords => Words(Entry);

    public bool SaysTheSameAs(GateDay other) =>
        this with { Entry = null, Exit = null } == other with { Entry = null, Exit = null } && Same(Entry, other.Entry) && Same(Exit, other.Exit);

    private static bool Same(IReadOnlyList<HourSpan>? some, IReadOnlyList<HourSpan>? others) =>
        some is null || others is null ? ReferenceEquals(some, others) : some.SequenceEqual(others);

    private static string Words(IReadOnlyList<HourSpan>? spans) => string.Join(", ", spans ?? []);
}
