namespace SmartAcademy.Web.Access.Lockdowns;

/// <summary>Marks the texts about lockdowns.</summary>
internal sealed class LockdownsTexts;
