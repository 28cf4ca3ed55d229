namespace SmartAcademy.Data.Timetable;

/// <summary>A lesson of the week with the names of everything in it.</summary>
public sealed record LessonLine
{
    public required Guid Id { get; init; }

    public required DayOfWeek Day { get; init; }

    public required Guid PeriodId { get; init; }

    public required string PeriodName { get; init; }

    public string? PeriodNameBangla { get; init; }

    public required TimeOnly StartsAt { get; init; }

    public required TimeOnly EndsAt { get; init; }

    public required Guid ClassId { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public required string Section { get; init; }

    public Guid? DepartmentId { get; init; }

    public required Guid ClassSubjectId { get; init; }

    public required string SubjectName { get; init; }

    public string? SubjectNameBangla { get; init; }

    /// <summary>Only for the students who chose it; others of the class may have another lesson beside it.</summary>
    public bool IsElective { get; init; }

    public Guid? TeacherId { get; init; }

    public string? TeacherName { get; init; }

    public string? TeacherNameBangla { get; init; }

    public Guid? RoomId { get; init; }

    public string? RoomName { get; init; }

    public string? RoomNameBangla { get; init; }

    public bool Overlaps(TimeOnly startsAt, TimeOnly endsAt) => StartsAt < endsAt && startsAt < EndsAt;
}
