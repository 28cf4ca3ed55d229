using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListModes(string ClosedDays, string Hours, string EarlyExit)
{
    public static RuleListModes Of(GateRules rules) => new(Word(rules.ClosedDays), Word(rules.Hours), Word(rules.EarlyExit));

    public static string Word(RuleMode mode) => mode.ToString().ToLowerInvariant();
}
