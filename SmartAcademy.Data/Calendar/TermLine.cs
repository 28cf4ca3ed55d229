using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Calendar;

/// <summary>A term with the year it belongs to.</summary>
public sealed record TermLine(Guid Id, Guid AcademicYearId, string YearName, TermDetails Details);
