namespace SmartAcademy.Web.Passes.Signed;

/// <summary>Texts of the page on signing keys and void passes.</summary>
internal sealed class PassKeysTexts;
