using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>A pupil's attendance over a time.</summary>
/// <param name="Tally">Days of registers taken.</param>
/// <param name="Share">From 0 to 1 by the rules of the school; null while no register counts.</param>
/// <param name="Level">Against the limits of the school.</param>
/// <param name="AbsencesInRow">Until the newest register of the time; excused days neither end nor lengthen the row.</param>
public sealed record AttendanceSummary(AttendanceTally Tally, double? Share, AttendanceLevel Level, int AbsencesInRow);
