namespace SmartAcademy.Data.Grades;

/// <summary>What somebody typed into a cell.</summary>
/// <param name="PartId">The column.</param>
/// <param name="StudentId">The row.</param>
/// <param name="Text">A number, A, X, or nothing.</param>
/// <param name="Version">Of the cell as they saw it; 0 for an empty one.</param>
public sealed record TypedCell(Guid PartId, Guid StudentId, string? Text, int Version);
