namespace SmartAcademy.Domain.Grades;

/// <summary>One step of a scale, as typed and as rules read it.</summary>
public sealed record BandDetails(decimal FromPercent, string Letter, decimal Point, string Name, string? NameBangla, bool IsFail);
