using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>A pupil who is away too often, or several days in a row.</summary>
public sealed record AbsenceLine
{
    public required Guid StudentId { get; init; }

    public required string FirstName { get; init; }

    public string? MiddleName { get; init; }

    public string? LastName { get; init; }

    public string? NameBangla { get; init; }

    public int? RollNumber { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public required string Section { get; init; }

    public int Present { get; init; }

    public int Late { get; init; }

    public int Absent { get; init; }

    public int Excused { get; init; }

    /// <summary>Absences until the newest register.</summary>
    public int InRow { get; init; }

    /// <summary>Of the whole list, of which this is one line.</summary>
    public int Total { get; init; }

    public AttendanceTally Tally => new(Present, Late, Absent, Excused);
}
