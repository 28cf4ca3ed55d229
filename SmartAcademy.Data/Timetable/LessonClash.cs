using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>The lesson that stands in the way, and what both would share.</summary>
public sealed record LessonClash(ClashKind Kind, LessonLine Other);
