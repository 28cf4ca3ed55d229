using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>One class on one day.</summary>
public sealed record ClassAttendance
{
    public required Guid ClassId { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public string Section { get; init; } = "";

    /// <summary>Active pupils on the roll today.</summary>
    public int Students { get; init; }

    /// <summary>On other days no register is due.</summary>
    public bool IsSchoolDay { get; init; }

    /// <summary>By the school's clock; null where the register is not taken.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    public string? TakenBy { get; init; }

    /// <summary>The time by which it should have been taken is over.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Nothing in it where the register is not taken.</summary>
    public AttendanceTally Tally { get; init; }

    public bool IsTaken => TakenAt is not null;
}
