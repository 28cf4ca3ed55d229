namespace SmartAcademy.Web.Access.Blocks;

/// <summary>Marks the texts about students who are blocked at the gate.</summary>
internal sealed class BlocksTexts;
