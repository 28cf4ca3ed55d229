using System.ComponentModel;
using SmartAcademy.Data.Access.Rules;

namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListPoint(
    Guid Id,
    string Name,
    [property: Description("entry, exit or both.")] string Direction,
    bool IsActive,
    [property: Description("off, soft or hard: what happens when it is full. A device without a connection cannot count and should say so.")] string Capacity,
    IReadOnlyList<RuleListDay> Days)
{
    public static RuleListPoint Of(GateRuleList.Point point) => new(
        point.Id, point.Name, point.Direction.ToString().ToLowerInvariant(), point.IsActive, RuleListModes.Word(point.Capacity), [.. point.Days.Select(RuleListDay.Of)]);
}
