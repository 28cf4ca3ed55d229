using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>One pupil of the month.</summary>
/// <param name="StudentId">Whose.</param>
/// <param name="RollNumber">In the class.</param>
/// <param name="Name">In English.</param>
/// <param name="NameBangla">In Bangla.</param>
/// <param name="Letters">One for each day of the month; empty where nothing was marked.</param>
/// <param name="Tally">Of the month.</param>
public sealed record MonthSheetRow(
    Guid StudentId, int? RollNumber, string Name, string? NameBangla, IReadOnlyList<string> Letters, AttendanceTally Tally);
