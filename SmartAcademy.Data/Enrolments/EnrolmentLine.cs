using SmartAcademy.Domain.Enrolments;

namespace SmartAcademy.Data.Enrolments;

/// <summary>One place in a class, as the history of a student shows it.</summary>
public sealed record EnrolmentLine(
    Guid Id, string YearName, Guid ClassId, string ClassName, string? ClassNameBangla, string Section, int? RollNumber,
    DateOnly StartsOn, DateOnly? EndsOn, EnrolmentEnd? End, string? Reason);
