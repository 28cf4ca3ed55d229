using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>What the register of a day says of one pupil.</summary>
public sealed record DayMark(
    string Name, string? NameBangla, string Letter, CodeDirection Direction, CountsAs CountsAs, int? MinutesLate, string? Reason, string? Comment);
