namespace SmartAcademy.Web.Guardians;

/// <summary>Texts of the pages about guardians.</summary>
internal sealed class GuardiansTexts;
