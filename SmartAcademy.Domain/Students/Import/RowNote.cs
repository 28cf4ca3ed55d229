namespace SmartAcademy.Domain.Students.Import;

/// <summary>A remark on a row: a reason for refusing it, or something worth knowing.</summary>
/// <param name="Code">Stable snake_case code, translated by the screen.</param>
/// <param name="Field">The field it speaks of.</param>
/// <param name="Detail">What the sentence names: the row that is repeated, the guardian that was found, the text that was refused.</param>
public sealed record RowNote(string Code, ImportField? Field = null, string? Detail = null);
