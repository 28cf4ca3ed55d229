using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Calendar;

/// <summary>One day or several in a row that differ from the week: for the whole school, a department, or one class.</summary>
public sealed class SpecialDay : IOwnedBySchool
{
    private SpecialDay()
    {
    }

    private SpecialDay(Guid schoolId) => (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid? DepartmentId { get; private set; }

    public Guid? ClassId { get; private set; }

    public SpecialDayKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>Known for certain only when the moon is seen.</summary>
    public bool DependsOnMoon { get; private set; }

    /// <summary>Staff are free, too; a closure may be for pupils only.</summary>
    public bool ForStaff { get; private set; }

    /// <summary>Other hours than the week's; null where the day is closed or keeps the week's hours.</summary>
    public TimeOnly? OpensAt { get; private set; }

    public TimeOnly? ClosesAt { get; private set; }

    public bool IsClosed => Kind is not (SpecialDayKind.OtherHours or SpecialDayKind.ExtraDay);

    public static SpecialDay Mark(Guid schoolId, SpecialDayDetails details)
    {
        var day = new SpecialDay(schoolId);
        day.Describe(details);
        return day;
    }

    public void Describe(SpecialDayDetails details)
    {
        (Kind, Name, NameBangla) = (details.Kind, details.Name, details.NameBangla);
        (StartsOn, EndsOn) = (details.StartsOn, details.EndsOn);
        (DepartmentId, ClassId) = (details.ClassId is null ? details.DepartmentId : null, details.ClassId);
        (DependsOnMoon, ForStaff) = (details.DependsOnMoon, details.ForStaff);
        (OpensAt, ClosesAt) = IsClosed ? (null, null) : (details.OpensAt, details.ClosesAt);
    }

    public bool Covers(DateOnly date) => StartsOn <= date && date <= EndsOn;

    public bool Concerns(Guid? departmentId, Guid? classId) =>
        ClassId is { } ownClass ? ownClass == classId : DepartmentId is null || DepartmentId == departmentId;
}
