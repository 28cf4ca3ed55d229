namespace SmartAcademy.Data.Passes;

/// <summary>Which cards to print: those chosen one by one, or all active ones that a list shows.</summary>
public sealed record CardOrder(IReadOnlyList<Guid>? PassIds = null, PassFilter? Filter = null);
