using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>A student's mark in one subject before it is published.</summary>
/// <param name="Grade">Null when marks are missing, or the student was exempt from all.</param>
/// <param name="Missing">Parts without a mark.</param>
/// <param name="FarFrom">The mean of the student's other subjects, in per cent, where this one is far from it.</param>
public sealed record DraftGrade(SubjectGrade? Grade, int Missing, double? FarFrom = null);
