using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>A student's own part of a report card.</summary>
public sealed record CardStudent(string Name, string? NameBangla, string EnrolmentNumber, StudentResult Result, IReadOnlyList<SubjectResult> Subjects);
