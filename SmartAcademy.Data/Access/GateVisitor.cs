namespace SmartAcademy.Data.Access;

/// <summary>Who carries a visitor's badge, and whom they visit.</summary>
public sealed record GateVisitor(string Name, string? Host);
