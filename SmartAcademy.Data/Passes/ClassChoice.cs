namespace SmartAcademy.Data.Passes;

/// <summary>A class to choose, such as "Seven B".</summary>
public sealed record ClassChoice(Guid Id, string Label);
