namespace SmartAcademy.Web.Factors;

/// <summary>Texts of second factors and passkeys.</summary>
internal sealed class FactorsTexts;
