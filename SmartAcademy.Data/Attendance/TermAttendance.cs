namespace SmartAcademy.Data.Attendance;

/// <summary>A pupil's running term until today, or the year where the school has no terms.</summary>
public sealed record TermAttendance(string? TermName, string? TermNameBangla, DateOnly Since, DateOnly Until, AttendanceSummary Summary);
