namespace SmartAcademy.Web.Retention;

/// <summary>Texts of the page on how long things are kept.</summary>
internal sealed class RetentionTexts;
