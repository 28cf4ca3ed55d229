namespace SmartAcademy.Web.Attendance;

/// <summary>Texts of registers, the board of the day, codes and figures.</summary>
internal sealed class AttendanceTexts;
