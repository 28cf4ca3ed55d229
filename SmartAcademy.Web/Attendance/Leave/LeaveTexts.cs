namespace SmartAcademy.Web.Attendance.Leave;

/// <summary>Texts of requests for leave.</summary>
internal sealed class LeaveTexts;
