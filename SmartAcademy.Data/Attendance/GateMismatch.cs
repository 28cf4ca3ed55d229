namespace SmartAcademy.Data.Attendance;

/// <summary>A pupil of whom gate and register say different things.</summary>
public sealed record GateMismatch(
    Guid StudentId, string Name, string? NameBangla, Guid ClassId, string ClassName, string? ClassNameBangla, string Section, DateTimeOffset? FirstScan);
