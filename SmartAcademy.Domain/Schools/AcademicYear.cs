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

    public string Name { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>The year that new classes and admissions belong to; one in each school.</summary>
    public bool IsCurrent { get; private set; }

    public static Result<AcademicYear> Open(Guid schoolId, string name, DateOnly startsOn, DateOnly endsOn) =>
        endsOn > startsOn ? new AcademicYear(schoolId, name, startsOn, endsOn) : SchoolRefusals.YearEndsBeforeItStarts;

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
