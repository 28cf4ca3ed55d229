namespace SmartAcademy.Data.Timetable;

/// <summary>A usual week: the weekdays with school, the bells, and the lessons between them.</summary>
public sealed record WeekTimetable
{
    public required TimetableOwner Owner { get; init; }

    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    public required IReadOnlyList<BellLine> Bells { get; init; }

    public required IReadOnlyList<LessonLine> Lessons { get; init; }

    /// <summary>The day it is at the school.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>On the school's wall clock.</summary>
    public required TimeOnly Now { get; init; }

    public required string SchoolName { get; init; }

    public string? SchoolNameBangla { get; init; }

    /// <summary>One lesson, or the electives between which the class splits up.</summary>
    public IReadOnlyList<LessonLine> At(DayOfWeek day, Guid periodId) =>
        [.. Lessons.Where(lesson => lesson.Day == day && lesson.PeriodId == periodId)];
}
