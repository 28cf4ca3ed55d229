using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Schools;

/// <summary>A school year, for instance January to December 2026.</summary>
public sealed class AcademicYear : IOwnedBySchool
{
    private AcademicYear()
    {
    }

    private AcademicYear(Guid schoolId, string name, DateOnly startsOn, DateOnly endsOn) =>
        (Id, SchoolId, Name, StartsOn, EndsOn) = (Guid.CreateVersion7(), schoolId, name, startsOn, endsOn);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Null for the school's own year; a department such as Hifz may count its year from Shawwal.</summary>
    public Guid? DepartmentId { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>The year that new classes and admissions belong to; one in each school, and one in each department that keeps its own.</summary>
    public bool IsCurrent { get; private set; }

    public static Result<AcademicYear> Open(Guid schoolId, string name, DateOnly startsOn, DateOnly endsOn, Guid? departmentId = null) =>
        endsOn > startsOn
            ? new AcademicYear(schoolId, name, startsOn, endsOn) { DepartmentId = departmentId }
            : SchoolRefusals.YearEndsBeforeItStarts;

    public Result Reschedule(string name, DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn <= startsOn)
        {
            return SchoolRefusals.YearEndsBeforeItStarts;
        }

        (Name, StartsOn, EndsOn) = (name, startsOn, endsOn);
        return Result.Ok;
    }

    public void MakeCurrent() => IsCurrent = true;

    public void StandDown() => IsCurrent = false;
}
