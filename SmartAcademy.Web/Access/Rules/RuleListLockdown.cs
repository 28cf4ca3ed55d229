namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListLockdown(DateTimeOffset Since, string Message);
