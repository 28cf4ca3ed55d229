namespace SmartAcademy.Data.Students.Import;

/// <summary>The input of the long work that applies or undoes a list.</summary>
internal sealed record ClassListOrder(Guid ImportId);
