namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListLeave(string Reference, DateTimeOffset From, DateTimeOffset To);
