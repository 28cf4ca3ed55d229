using SmartAcademy.Data.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>A subject of the class with one of its teachers, or without; <c>BusyIn</c> names the class in which the teacher is at that time.</summary>
public sealed record CellSubject(Guid ClassSubjectId, string Name, string? NameBangla, StaffName? Teacher, string? BusyIn);
