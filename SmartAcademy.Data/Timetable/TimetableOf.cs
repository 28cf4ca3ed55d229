namespace SmartAcademy.Data.Timetable;

/// <summary>Whose timetable is asked for.</summary>
public readonly record struct TimetableOf(TimetableKind Kind, Guid Id)
{
    public static TimetableOf Class(Guid classId) => new(TimetableKind.Class, classId);

    public static TimetableOf Teacher(Guid userId) => new(TimetableKind.Teacher, userId);

    public static TimetableOf Student(Guid studentId) => new(TimetableKind.Student, studentId);
}
