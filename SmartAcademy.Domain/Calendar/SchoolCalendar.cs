namespace SmartAcademy.Domain.Calendar;

/// <summary>
/// Says of each day whether it is a school day, from the week and the special days of one school.
/// What is said of a class goes before what is said of its department, and that before what is said of the school.
/// </summary>
public sealed class SchoolCalendar(IReadOnlyCollection<SchoolWeekday> week, IReadOnlyCollection<SpecialDay> specialDays)
{
    public DayPlan On(DateOnly date, Guid? departmentId = null, Guid? classId = null)
    {
        var special = specialDays
            .Where(day => day.Covers(date) && day.Concerns(departmentId, classId))
            .OrderBy(day => day.ClassId is not null ? 0 : day.DepartmentId is not null ? 1 : 2)
            .ThenBy(day => day.IsClosed ? 0 : 1)
            .ThenBy(day => day.EndsOn.DayNumber - day.StartsOn.DayNumber)
            .FirstOrDefault();
        var usual = UsualOn(date.DayOfWeek, departmentId);
        var isOpen = special is null or { Kind: SpecialDayKind.OtherHours } ? usual.IsOpen : !special.IsClosed;
        return isOpen
            ? new DayPlan(true, special, special?.OpensAt ?? usual.OpensAt, special?.ClosesAt ?? usual.ClosesAt)
            : new DayPlan(false, special, null, null);
    }

    public bool IsSchoolDay(DateOnly date, Guid? departmentId = null, Guid? classId = null) => On(date, departmentId, classId).IsOpen;

    /// <summary>The school days from one day to another, both included, oldest first.</summary>
    public IEnumerable<DateOnly> SchoolDays(DateOnly from, DateOnly to, Guid? departmentId = null, Guid? classId = null)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsSchoolDay(day, departmentId, classId))
            {
                yield return day;
            }
        }
    }

    /// <summary>What the week says of a day, whatever is special about the date.</summary>
    public (bool IsOpen, TimeOnly OpensAt, TimeOnly ClosesAt) UsualOn(DayOfWeek day, Guid? departmentId)
    {
        var written = week.FirstOrDefault(row => row.Day == day && row.DepartmentId is not null && row.DepartmentId == departmentId)
            ?? week.FirstOrDefault(row => row.Day == day && row.DepartmentId is null);
        return written is null
            ? (day is not DayOfWeek.Friday, SchoolWeekday.UsualOpening, SchoolWeekday.UsualClosing)
            : (written.IsOpen, written.OpensAt, written.ClosesAt);
    }
}
