namespace SmartAcademy.Data.Grades;

/// <summary>A line of the merit list; who failed stands at its end without a place.</summary>
public sealed record MeritLine(
    Guid StudentId, int? Rank, int? RollNumber, string EnrolmentNumber, string Name, string? NameBangla, decimal? Gpa, decimal Average, decimal Total, string Letter,
    string GradeName, string? GradeNameBangla, bool Failed, int FailedSubjects);
