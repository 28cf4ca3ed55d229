namespace SmartAcademy.Data.Attendance;

/// <summary>A month of one pupil.</summary>
/// <param name="StudentId">Whose.</param>
/// <param name="FirstDay">Of the month.</param>
/// <param name="Today">By the school's clock.</param>
/// <param name="Days">Every day of the month, in order.</param>
/// <param name="Summary">Of the month.</param>
public sealed record AttendanceMonth(
    Guid StudentId, DateOnly FirstDay, DateOnly Today, IReadOnlyList<AttendanceDay> Days, AttendanceSummary Summary);
