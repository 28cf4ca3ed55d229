using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>What a reader without a connection decides by, for the coming days.</summary>
public sealed record GateRuleList(
    string ZoneId, GateRules Rules, IReadOnlyList<GateRuleList.Point> Points, IReadOnlyList<GateRuleList.Leave> MayLeave)
{
    /// <summary>Null on a usual day.</summary>
    public Closing? Lockdown { get; init; }

    public IReadOnlyList<Block> Blocked { get; init; } = [];

    public const int Days = 8;

    /// <summary>An access point that the reader serves.</summary>
    public sealed record Point(Guid Id, string Name, AccessPointDirection Direction, bool IsActive, IReadOnlyList<Day> Days);

    /// <summary>A day at a gate.</summary>
    /// <param name="Date">By the school's calendar.</param>
    /// <param name="ForAll">What holds for everybody without a rule of their own.</param>
    /// <param name="Classes">Only those for whom something else holds, by the label of their signed codes.</param>
    public sealed record Day(DateOnly Date, GateDay ForAll, IReadOnlyList<(string Class, GateDay Day)> Classes);

    /// <summary>Nobody is let in.</summary>
    public sealed record Closing(DateTimeOffset Since, string Message);

    /// <summary>A pass, by its reference, whose holder is not let in, and what the guard reads.</summary>
    public sealed record Block(string Reference, string Message);

    /// <summary>A pass, by its reference, whose holder may go before the end of lessons.</summary>
    public sealed record Leave(string Reference, DateTimeOffset From, DateTimeOffset Until);
}
