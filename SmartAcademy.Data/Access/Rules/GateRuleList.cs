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

    /// <summary>Somebody else reads passes of the school, too: what they saw, a reader without a connection does not know.</summary>
    public bool HasOtherReaders { get; init; }

    public const int Days = 8;

    /// <summary>An access point that the reader serves.</summary>
    /// <param name="Id">Of the access point.</param>
    /// <param name="Name">As the school calls it.</param>
    /// <param name="Direction">Which way it serves.</param>
    /// <param name="IsActive">False while it is closed.</param>
    /// <param name="Capacity">What happens there to who comes when it is full; a reader without a connection cannot count.</param>
    /// <param name="Days">The coming days.</param>
    public sealed record Point(Guid Id, string Name, AccessPointDirection Direction, bool IsActive, RuleMode Capacity, IReadOnlyList<Day> Days);

    /// <summary>A day at a gate.</summary>
    /// <param name="Date">By the school's calendar.</param>
    /// <param name="ForAll">What holds for everybody without a rule of their own.</param>
    /// <param name="Classes">Only those for whom something else holds, by the label of their signed codes.</param>
    public sealed record Day(DateOnly Date, GateDay ForAll, IReadOnlyList<(string Class, GateDay Day)> Classes);

    /// <summary>Nobody is let in, and where it holds people inside nobody out.</summary>
    public sealed record Closing(DateTimeOffset Since, string Message, bool HoldsInside);

    /// <summary>A pass, by its reference, whose holder is not let in, and what the guard reads.</summary>
    public sealed record Block(string Reference, string Message);

    /// <summary>A pass, by its reference, whose holder may go before the end of lessons.</summary>
    public sealed record Leave(string Reference, DateTimeOffset From, DateTimeOffset Until);
}
