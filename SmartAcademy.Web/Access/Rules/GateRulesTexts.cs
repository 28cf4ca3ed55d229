namespace SmartAcademy.Web.Access.Rules;

/// <summary>Texts of the pages on gate rules.</summary>
internal sealed class GateRulesTexts;
