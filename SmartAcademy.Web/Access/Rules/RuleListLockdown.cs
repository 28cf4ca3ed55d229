using System.ComponentModel;

namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListLockdown(
    DateTimeOffset Since,
    string Message,
    [property: Description("True where nobody is let out either.")] bool HoldsInside);
