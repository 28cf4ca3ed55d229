namespace SmartAcademy.Domain.Students.Import;

/// <summary>A class of the chosen academic year.</summary>
public sealed record KnownClass(Guid Id, string Name, string Section);
