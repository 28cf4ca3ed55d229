using System.ComponentModel;
using SmartAcademy.Data.Access.Rules;

namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListPoint(
    Guid Id,
    string Name,
    [property: Description("entry, exit or both.")] string Direction,
    bool IsActive,
    IReadOnlyList<RuleListDay> Days)
{
    public static RuleListPoint Of(GateRuleList.Point point) => new(
        point.Id, point.Name, point.Direction.ToString().ToLowerInvariant(), point.IsActive, [.. point.Days.Select(RuleListDay.Of)]);
}
