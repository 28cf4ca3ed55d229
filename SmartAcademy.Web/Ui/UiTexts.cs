namespace SmartAcademy.Web.Ui;

/// <summary>Marks the words of the components: UiTexts.resx and UiTexts.bn.resx.</summary>
internal sealed class UiTexts;
