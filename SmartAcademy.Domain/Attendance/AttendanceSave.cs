using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>One arrival of a page's save. The page's key makes a save that is sent twice, as after a lost answer, count once.</summary>
public sealed class AttendanceSave(Guid schoolId, Guid registerId, Guid key, Guid? savedBy, DateTimeOffset savedAt) : IOwnedBySchool
{
    public Guid SchoolId { get; private set; } = schoolId;

    public Guid RegisterId { get; private set; } = registerId;

    /// <summary>Drawn by the page.</summary>
    public Guid Key { get; private set; } = key;

    public Guid? SavedBy { get; private set; } = savedBy;

    public DateTimeOffset SavedAt { get; private set; } = savedAt;
}
