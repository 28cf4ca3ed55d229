namespace SmartAcademy.Data.Attendance.Leave;

/// <summary>A child for whom one may ask.</summary>
public sealed record LeaveChild(Guid StudentId, string Name, string? NameBangla);
