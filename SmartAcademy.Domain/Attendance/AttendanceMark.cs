using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>What a register says of one pupil.</summary>
public sealed class AttendanceMark : IOwnedBySchool
{
    private AttendanceMark()
    {
    }

    public AttendanceMark(AttendanceRegister register, MarkEntry entry)
    {
        (RegisterId, StudentId, SchoolId) = (register.Id, entry.StudentId, register.SchoolId);
        (Day, Period) = (register.Day, register.Period);
        Write(entry);
    }

    public Guid RegisterId { get; private set; }

    public Guid StudentId { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>The register's own, so that a pupil's month is read without it.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The register's own.</summary>
    public int? Period { get; private set; }

    public Guid CodeId { get; private set; }

    /// <summary>Null where nobody counted them, and for codes that are not late.</summary>
    public int? MinutesLate { get; private set; }

    /// <summary>One of the code's reasons.</summary>
    public string? Reason { get; private set; }

    public string? Comment { get; private set; }

    public MarkEntry Entry => new(StudentId, CodeId, MinutesLate, Reason, Comment);

    public void Write(MarkEntry entry) =>
        (CodeId, MinutesLate, Reason, Comment) = (entry.CodeId, entry.MinutesLate, entry.Reason, entry.Comment);
}
