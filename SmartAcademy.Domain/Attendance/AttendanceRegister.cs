using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>
/// The register of one class on one day, or of one period of it. That there is one says that it was taken;
/// a class without one has neither present nor absent pupils.
/// </summary>
public sealed class AttendanceRegister : IOwnedBySchool
{
    private AttendanceRegister()
    {
    }

    private AttendanceRegister(Guid schoolId, Guid classId, DateOnly day, int? period)
    {
        (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);
        (ClassId, Day, Period) = (classId, day, period);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid ClassId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>The number of the period in the timetable, from 1; null for the register of the day, which alone enters the figures.</summary>
    public int? Period { get; private set; }

    /// <summary>Null when no person took it.</summary>
    public Guid? TakenBy { get; private set; }

    public DateTimeOffset TakenAt { get; private set; }

    public Guid? ChangedBy { get; private set; }

    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>From 1, one more with every save; who saves over a version they have not seen is told so.</summary>
    public int Version { get; private set; } = 1;

    public static AttendanceRegister Take(Guid schoolId, Guid classId, DateOnly day, int? period, Guid? by, DateTimeOffset at) =>
        new(schoolId, classId, day, period) { TakenBy = by, TakenAt = at };

    public void Change(Guid? by, DateTimeOffset at) => (Version, ChangedBy, ChangedAt) = (Version + 1, by, at);
}
