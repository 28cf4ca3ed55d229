namespace SmartAcademy.Domain.Timetable;

/// <summary>A cell of the week of a class.</summary>
public readonly record struct LessonPlace(DayOfWeek Day, Guid PeriodId);
