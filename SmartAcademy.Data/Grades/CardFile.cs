namespace SmartAcademy.Data.Grades;

/// <summary>A report card that was drawn and stored; no student for the file of the whole class.</summary>
public sealed record CardFile(Guid? StudentId, Guid FileId, string Sha256);
