namespace SmartAcademy.Web.Access;

/// <summary>Texts of the parts of home pages that speak of the gates.</summary>
internal sealed class GateWidgetTexts;
