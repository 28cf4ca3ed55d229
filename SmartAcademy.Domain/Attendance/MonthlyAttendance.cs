using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>On how many days of a month a register said one thing of a pupil. The database counts along with the marks of whole days.</summary>
public sealed class MonthlyAttendance : IOwnedBySchool
{
    private MonthlyAttendance()
    {
    }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    /// <summary>The first of the month.</summary>
    public DateOnly Month { get; private set; }

    public Guid CodeId { get; private set; }

    public int Days { get; private set; }
}
