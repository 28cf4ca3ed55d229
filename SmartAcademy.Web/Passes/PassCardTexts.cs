namespace SmartAcademy.Web.Passes;

/// <summary>Marks the words printed on pass cards.</summary>
internal sealed class PassCardTexts;
