namespace SmartAcademy.Data.Grades;

/// <summary>A student who is in a class on the day that counts for a term.</summary>
public sealed record Learner(Guid StudentId, int? RollNumber, string Name, string? NameBangla, string EnrolmentNumber);
