using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>A period as a list and its form show it, with the lessons a week that are given in it.</summary>
public sealed record PeriodLine(Guid Id, Guid SchoolId, PeriodDetails Details, string? DepartmentName, int Lessons);
