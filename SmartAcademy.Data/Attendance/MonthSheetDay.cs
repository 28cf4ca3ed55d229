namespace SmartAcademy.Data.Attendance;

/// <summary>One column of the month.</summary>
/// <param name="Day">Which.</param>
/// <param name="IsSchoolDay">The others are shaded.</param>
/// <param name="IsTaken">A school day without a register stays empty.</param>
public sealed record MonthSheetDay(DateOnly Day, bool IsSchoolDay, bool IsTaken);
