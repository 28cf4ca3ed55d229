using SmartAcademy.Data.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>A lesson of an absent teacher: who stands in, and who else is free at that time.</summary>
public sealed record AbsenceLesson(LessonLine Lesson, StandIn? StandIn, IReadOnlyList<StaffName> Free);
