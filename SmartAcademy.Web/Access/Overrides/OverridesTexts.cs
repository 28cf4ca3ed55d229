namespace SmartAcademy.Web.Access.Overrides;

/// <summary>Marks the texts about answers of gates that guards set aside.</summary>
internal sealed class OverridesTexts;
