namespace SmartAcademy.Data.Grades;

/// <summary>A line of a published result; without per cents where the student was exempt.</summary>
public sealed record PublishedSubject(
    string Name, string? NameBangla, bool IsFourth, decimal? Percent, string Letter, decimal Point, bool Failed, decimal? Highest, string? Comment);
