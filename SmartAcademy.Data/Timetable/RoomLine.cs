using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>A room as a list and its form show it, with the lessons a week that are given there.</summary>
public sealed record RoomLine(Guid Id, Guid SchoolId, RoomDetails Details, int Lessons);
