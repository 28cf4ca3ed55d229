namespace SmartAcademy.Data.Timetable;

/// <summary>One cell of the week of a class: what stands there and what might.</summary>
/// <param name="ClassName">With its section.</param>
/// <param name="ClassNameBangla">With its section.</param>
/// <param name="Day">The weekday.</param>
/// <param name="Bell">The period at its usual time.</param>
/// <param name="Lesson">The one that is changed; null for a new one.</param>
/// <param name="Beside">The other lessons of the cell, electives all.</param>
/// <param name="Subjects">What may be chosen; beside an elective only other electives.</param>
/// <param name="Rooms">Of the school.</param>
public sealed record CellSheet(
    string ClassName, string? ClassNameBangla, DayOfWeek Day, BellLine Bell, LessonLine? Lesson, IReadOnlyList<LessonLine> Beside,
    IReadOnlyList<CellSubject> Subjects, IReadOnlyList<CellRoom> Rooms)
{
    /// <summary>The class is split already, or could be.</summary>
    public bool MayBeShared => Lesson is { IsElective: true };
}
