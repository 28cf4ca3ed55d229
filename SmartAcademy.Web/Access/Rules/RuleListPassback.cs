namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListPassback(string Mode, int Minutes);
