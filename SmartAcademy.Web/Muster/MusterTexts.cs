namespace SmartAcademy.Web.Muster;

/// <summary>Texts of evacuations; <c>MusterTexts.resx</c> and its Bangla twin.</summary>
internal sealed class MusterTexts;
