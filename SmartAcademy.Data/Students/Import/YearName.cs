namespace SmartAcademy.Data.Students.Import;

/// <summary>An academic year to choose.</summary>
public sealed record YearName(Guid Id, string Name, bool IsCurrent);
