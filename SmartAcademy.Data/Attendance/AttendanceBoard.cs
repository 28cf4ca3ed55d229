using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>A day of all classes that the actor reads.</summary>
/// <param name="Day">Which.</param>
/// <param name="Today">By the school's clock.</param>
/// <param name="Classes">Youngest first.</param>
public sealed record AttendanceBoard(DateOnly Day, DateOnly Today, IReadOnlyList<ClassAttendance> Classes)
{
    public AttendanceTally Tally => Classes.Aggregate(default(AttendanceTally), (sum, row) => sum + row.Tally);

    /// <summary>Registers of the day that are still to be taken.</summary>
    public IEnumerable<ClassAttendance> ToTake => Classes.Where(row => row is { IsSchoolDay: true, IsTaken: false, Students: > 0 });
}
