using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>Minutes of the day as 08:30, both included.</summary>
internal sealed record RuleListSpan(string From, string To)
{
    public static IReadOnlyList<RuleListSpan>? Of(IReadOnlyList<HourSpan>? spans) =>
        spans is null ? null : [.. spans.Select(span => new RuleListSpan(HourSpan.Word(span.From), HourSpan.Word(span.To)))];
}
