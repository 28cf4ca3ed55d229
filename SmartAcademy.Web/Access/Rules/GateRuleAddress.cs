namespace SmartAcademy.Web.Access.Rules;

internal static class GateRuleAddress
{
    public const string Page = "/gate/rules";
    public const string Try = Page + "/try";
    public const string SwitchOn = Page + "/switch-on";
    public const string Discard = Page + "/discard";
    public const string RemoveHours = Page + "/hours/remove";
    public const string RemoveTimes = Page + "/times/remove";
    public const string RemoveCapacity = Page + "/capacity/remove";
}
