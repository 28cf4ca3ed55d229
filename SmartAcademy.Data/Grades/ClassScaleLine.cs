namespace SmartAcademy.Data.Grades;

/// <summary>A class and the scale that was chosen for it; null where it follows its course of study or the school.</summary>
public sealed record ClassScaleLine(Guid ClassId, string Name, string? NameBangla, string Section, string? Program, Guid? ScaleId);
