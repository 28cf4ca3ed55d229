namespace SmartAcademy.Domain.Students.Import;

/// <summary>A field in which a row differs from what the school has; it is kept when a person edited it since the last import.</summary>
public sealed record FieldChange(ImportField Field, string? Old, string? New, bool Kept = false);
