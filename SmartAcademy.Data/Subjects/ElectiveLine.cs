using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Subjects;

/// <summary>
/// A student of the class and what they did with the elective; <c>FourthElsewhere</c> when another elective of the class is the student's
/// fourth subject.
/// </summary>
public sealed record ElectiveLine(Guid StudentId, int? RollNumber, string Name, string? NameBangla, ElectiveChoice Choice, bool FourthElsewhere);
