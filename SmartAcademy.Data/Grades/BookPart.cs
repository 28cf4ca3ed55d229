using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>A column of the grade book.</summary>
public sealed record BookPart(Guid Id, PartDetails Details);
