using SmartAcademy.Data.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>The substitutions of one day.</summary>
public sealed record AbsenceSheet
{
    public required DateOnly Date { get; init; }

    /// <summary>Some class of the school has school on that day.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Those who would teach on that day, by name.</summary>
    public required IReadOnlyList<StaffName> Teachers { get; init; }

    public StaffName? Absent { get; init; }

    /// <summary>The lessons of the absent teacher, in the order of the day.</summary>
    public IReadOnlyList<AbsenceLesson> Lessons { get; init; } = [];

    /// <summary>All lessons of the day in which somebody stands in.</summary>
    public IReadOnlyList<AbsenceLesson> Arranged { get; init; } = [];
}
