using System.ComponentModel;
using SmartAcademy.Data.Access.Rules;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>The rules of a device's gates for today and the seven days after it.</summary>
internal sealed record RuleListAnswer
{
    [Description("When the list was made. A list that is a day old should be told as outdated.")]
    public DateTimeOffset MadeAt { get; init; }

    [Description("IANA name of the zone of all hours.")]
    public required string TimeZone { get; init; }

    public required IReadOnlyList<RuleListPoint> AccessPoints { get; init; }

    [Description("How strict each rule is: off, soft (let in and flag) or hard (deny).")]
    public required RuleListModes Modes { get; init; }

    public required RuleListPassback Passback { get; init; }

    [Description("Null on a usual day; else nobody is let in.")]
    public RuleListLockdown? Lockdown { get; init; }

    [Description("Passes of students whom the school has stopped, by their references.")]
    public IReadOnlyList<RuleListBlock> Blocked { get; init; } = [];

    [Description("Passes whose holders may leave before the end of lessons.")]
    public required IReadOnlyList<RuleListLeave> MayLeave { get; init; }

    public static RuleListAnswer Of(GateRuleList list) => new()
    {
        TimeZone = list.ZoneId,
        AccessPoints = [.. list.Points.Select(RuleListPoint.Of)],
        Modes = RuleListModes.Of(list.Rules),
        Passback = new(RuleListModes.Word(list.Rules.Passback), list.Rules.PassbackMinutes, list.HasOtherReaders),
        Lockdown = list.Lockdown is { } closing ? new(closing.Since, closing.Message, closing.HoldsInside) : null,
        Blocked = [.. list.Blocked.Select(block => new RuleListBlock(block.Reference, block.Message))],
        MayLeave = [.. list.MayLeave.Select(leave => new RuleListLeave(leave.Reference, leave.From, leave.Until))],
    };
}
