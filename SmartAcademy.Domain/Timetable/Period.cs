using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Timetable;

/// <summary>A part of every school day between two bells: a lesson or a break.</summary>
public sealed class Period : IOwnedBySchool
{
    private Period()
    {
    }

    public Period(Guid schoolId, PeriodDetails details)
    {
        (Id, SchoolId, DepartmentId) = (Guid.CreateVersion7(), schoolId, details.DepartmentId);
        Describe(details);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Null for the bells of the school; a department with bells of its own follows only those.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>Unique among the periods of the school, or of the department.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>On the school's wall clock.</summary>
    public TimeOnly StartsAt { get; private set; }

    public TimeOnly EndsAt { get; private set; }

    /// <summary>No lesson is given then.</summary>
    public bool IsBreak { get; private set; }

    /// <summary>Two periods that only touch do not overlap.</summary>
    public bool Overlaps(TimeOnly startsAt, TimeOnly endsAt) => StartsAt < endsAt && startsAt < EndsAt;

    /// <summary>The department stays: its bells are its own from the day they are written.</summary>
    public void Describe(PeriodDetails details)
    {
        (Number, Name, NameBangla) = (details.Number, details.Name, details.NameBangla);
        (StartsAt, EndsAt, IsBreak) = (details.StartsAt, details.EndsAt, details.IsBreak);
    }
}
