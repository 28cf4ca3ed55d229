using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Calendar;

/// <summary>
/// What one day of the week is like, for the school or for a department that keeps another week.
/// Where a school has written none, every day but Friday is a school day.
/// </summary>
public sealed class SchoolWeekday : IOwnedBySchool
{
    public static readonly TimeOnly UsualOpening = new(8, 0);
    public static readonly TimeOnly UsualClosing = new(14, 0);

    private SchoolWeekday()
    {
    }

    public SchoolWeekday(Guid schoolId, Guid? departmentId, DayOfWeek day)
    {
        (Id, SchoolId, DepartmentId, Day) = (Guid.CreateVersion7(), schoolId, departmentId, day);
        IsOpen = day is not DayOfWeek.Friday;
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Null for the school's own week.</summary>
    public Guid? DepartmentId { get; private set; }

    public DayOfWeek Day { get; private set; }

    public bool IsOpen { get; private set; }

    /// <summary>On the school's wall clock.</summary>
    public TimeOnly OpensAt { get; private set; } = UsualOpening;

    public TimeOnly ClosesAt { get; private set; } = UsualClosing;

    public Result Set(bool isOpen, TimeOnly opensAt, TimeOnly closesAt)
    {
        if (closesAt <= opensAt)
        {
            return CalendarRefusals.ClosesBeforeItOpens;
        }

        (IsOpen, OpensAt, ClosesAt) = (isOpen, opensAt, closesAt);
        return Result.Ok;
    }
}
