using SmartAcademy.Data.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>All lessons of a school on one day, to say who is free when.</summary>
internal sealed class DayRoster(List<LessonLine> lessons, IReadOnlyDictionary<Guid, StandIn> standIns, List<StaffName> staff)
{
    /// <summary>Those with lessons on the day, by name; also who left the staff since the week was planned.</summary>
    public IReadOnlyList<StaffName> Teaching { get; } =
    [
        .. lessons.Where(lesson => lesson.TeacherId is not null)
            .Select(lesson => new StaffName(lesson.TeacherId!.Value, lesson.TeacherName!, lesson.TeacherNameBangla))
            .Distinct().OrderBy(teacher => teacher.Name, StringComparer.OrdinalIgnoreCase),
    ];

    public IReadOnlyList<AbsenceLesson> Arranged =>
        [.. lessons.Where(lesson => standIns.ContainsKey(lesson.Id)).Select(lesson => new AbsenceLesson(lesson, standIns[lesson.Id], []))];

    public IReadOnlyList<AbsenceLesson> LessonsOf(Guid? teacherId) =>
    [
        .. lessons.Where(lesson => teacherId is not null && lesson.TeacherId == teacherId)
            .Select(lesson => new AbsenceLesson(lesson, standIns.GetValueOrDefault(lesson.Id), FreeDuring(lesson))),
    ];

    private IReadOnlyList<StaffName> FreeDuring(LessonLine lesson)
    {
        var atThatTime = lessons.Where(other => other.Overlaps(lesson.StartsAt, lesson.EndsAt)).ToList();
        var busy = atThatTime.Select(other => other.TeacherId)
            .Concat(atThatTime.Select(other => standIns.GetValueOrDefault(other.Id)?.SubstituteId)).OfType<Guid>().ToHashSet();
        return [.. staff.Where(teacher => !busy.Contains(teacher.Id))];
    }
}
