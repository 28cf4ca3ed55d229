namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListBlock(string Reference, string Message);
