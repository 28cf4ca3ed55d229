namespace SmartAcademy.Data.Timetable;

/// <summary>What is between two bells of one day: a lesson, who stands in for its teacher, a break, or nothing.</summary>
public sealed record DayLesson(BellLine Bell, LessonLine? Lesson, StandIn? StandIn);
