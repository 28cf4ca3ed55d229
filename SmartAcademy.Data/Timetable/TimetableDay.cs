namespace SmartAcademy.Data.Timetable;

/// <summary>One day of a timetable with its substitutions; a closed day has no lessons.</summary>
public sealed record TimetableDay
{
    public required TimetableOwner Owner { get; init; }

    public required DateOnly Date { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>The holiday or special day, where there is one.</summary>
    public string? Occasion { get; init; }

    public string? OccasionBangla { get; init; }

    /// <summary>The special day has hours of its own, so that its bells may ring at other times than the week's.</summary>
    public bool HasOtherHours { get; init; }

    /// <summary>In the order of the day.</summary>
    public IReadOnlyList<DayLesson> Lessons { get; init; } = [];

    /// <summary>The time on the school's wall clock when the day is today; else null.</summary>
    public TimeOnly? Now { get; init; }

    public bool HasLessons => Lessons.Any(entry => entry.Lesson is not null);
}
