namespace SmartAcademy.Web.Passes;

/// <summary>Texts of the passes' pages.</summary>
internal sealed class PassesTexts;
