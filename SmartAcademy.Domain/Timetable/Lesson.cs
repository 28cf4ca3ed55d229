using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Timetable;

/// <summary>A subject of a class at one place of the week, every week of the class's academic year.</summary>
public sealed class Lesson : IOwnedBySchool
{
    private Lesson()
    {
    }

    public Lesson(Guid schoolId, Guid academicYearId, Guid classId, LessonPlace place)
    {
        (Id, SchoolId, AcademicYearId, ClassId) = (Guid.CreateVersion7(), schoolId, academicYearId, classId);
        (Day, PeriodId) = (place.Day, place.PeriodId);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>That of the class; a plan for the next year does not clash with the running one.</summary>
    public Guid AcademicYearId { get; private set; }

    public Guid ClassId { get; private set; }

    public DayOfWeek Day { get; private set; }

    public Guid PeriodId { get; private set; }

    public Guid ClassSubjectId { get; private set; }

    /// <summary>One of the teachers of the subject in the class; null while nobody is found.</summary>
    public Guid? TeacherUserId { get; private set; }

    public Guid? RoomId { get; private set; }

    public void Give(Guid classSubjectId, Guid? teacherUserId, Guid? roomId) =>
        (ClassSubjectId, TeacherUserId, RoomId) = (classSubjectId, teacherUserId, roomId);
}
