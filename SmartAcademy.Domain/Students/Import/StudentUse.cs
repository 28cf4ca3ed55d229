namespace SmartAcademy.Domain.Students.Import;

/// <summary>Traces that a student has left in other parts of the school since they were admitted.</summary>
public readonly record struct StudentUse(bool HasPass, bool WasScanned);
