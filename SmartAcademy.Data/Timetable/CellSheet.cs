namespace SmartAcademy.Data.Timetable;

/// <summary>One cell of the week of a class: what stands there and what might.</summary>
public sealed record CellSheet(
    string ClassName, string? ClassNameBangla, DayOfWeek Day, BellLine Bell, LessonLine? Lesson,
    IReadOnlyList<CellSubject> Subjects, IReadOnlyList<CellRoom> Rooms);
