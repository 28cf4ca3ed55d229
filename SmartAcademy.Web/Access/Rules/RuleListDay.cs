using System.ComponentModel;
using SmartAcademy.Data.Access.Rules;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>A day at a gate.</summary>
internal sealed record RuleListDay
{
    public required DateOnly Date { get; init; }

    public required bool IsSchoolDay { get; init; }

    public IReadOnlyList<RuleListSpan>? Entry { get; init; }

    public IReadOnlyList<RuleListSpan>? Exit { get; init; }

    public string? LateAfter { get; init; }

    public string? LateFrom { get; init; }

    public string? ExitFrom { get; init; }

    [Description("Only classes for which something else holds.")]
    public required IReadOnlyList<RuleListHours> Classes { get; init; }

    public static RuleListDay Of(GateRuleList.Day day)
    {
        var all = RuleListHours.Of(null, day.ForAll);
        return new RuleListDay
        {
            Date = day.Date,
            IsSchoolDay = all.IsSchoolDay,
            Entry = all.Entry,
            Exit = all.Exit,
            LateAfter = all.LateAfter,
            LateFrom = all.LateFrom,
            ExitFrom = all.ExitFrom,
            Classes = [.. day.Classes.Select(own => RuleListHours.Of(own.Class, own.Day))],
        };
    }
}
