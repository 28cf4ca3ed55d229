using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>A code as its settings page shows it.</summary>
/// <param name="Id">Of the code.</param>
/// <param name="Details">As it stands.</param>
/// <param name="IsUsed">Marks were set with it, so that its meaning stays.</param>
public sealed record AttendanceCodeLine(Guid Id, AttendanceCodeDetails Details, bool IsUsed);
