using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>What a register says of one pupil, such as "Late". Every school starts with the same six and changes them as it likes.</summary>
public sealed class AttendanceCode : IOwnedBySchool
{
    private AttendanceCode()
    {
    }

    private AttendanceCode(Guid schoolId) => (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>One letter from A to Z, once in a school.</summary>
    public string Letter { get; private set; } = "";

    public CodeDirection Direction { get; private set; }

    public CountsAs CountsAs { get; private set; }

    public CodeSetter Setter { get; private set; }

    /// <summary>One a line; empty for a code that asks for none.</summary>
    public string Reasons { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    public int SortOrder { get; private set; }

    public AttendanceCodeDetails Details =>
        new(Name, NameBangla, Letter, Direction, CountsAs, Setter, Reasons, IsActive, SortOrder);

    public static AttendanceCode Add(Guid schoolId, AttendanceCodeDetails details)
    {
        var code = new AttendanceCode(schoolId);
        code.Write(details);
        return code;
    }

    /// <summary>A code that marks were set with keeps its meaning; its name, letter and reasons may change.</summary>
    public Result Describe(AttendanceCodeDetails details, bool isUsed)
    {
        if (isUsed && (details.Direction, details.CountsAs) != (Direction, CountsAs))
        {
            return AttendanceRefusals.CodeInUse;
        }

        Write(details);
        return Result.Ok;
    }

    private void Write(AttendanceCodeDetails details)
    {
        (Name, NameBangla, Letter) = (details.Name, details.NameBangla, details.Letter);
        (Direction, CountsAs, Setter) = (details.Direction, details.CountsAs, details.Setter);
        (Reasons, IsActive, SortOrder) = (details.Reasons ?? "", details.IsActive, details.SortOrder);
    }
}
