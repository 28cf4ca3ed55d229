
namespace SmartAcademy.Data.Attendance;

/// <summary>One day of a pupil's calendar.</summary>
public sealed record AttendanceDay
{
    public required DateOnly Day { get; init; }

    /// <summary>On other days no register is due.</summary>
    public required bool IsSchoolDay { get; init; }

    /// <summary>What is special about the day, such as a holiday; null for a plain one.</summary>
    public string? SpecialName { get; init; }

    public string? SpecialNameBangla { get; init; }

    /// <summary>Null where no register was taken, or the pupil stands in none: that is not an absence.</summary>
    public DayMark? Mark { get; init; }
}
