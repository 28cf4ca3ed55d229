namespace SmartAcademy.Domain.Timetable;

/// <summary>Which bells a class follows: those of its department where it has its own, else those of the school.</summary>
public static class PeriodPlan
{
    public static IReadOnlyList<Period> Of(IReadOnlyCollection<Period> ofSchool, Guid? departmentId)
    {
        var own = ofSchool.Where(period => period.DepartmentId is not null && period.DepartmentId == departmentId).ToList();
        return [.. (own.Count > 0 ? own : ofSchool.Where(period => period.DepartmentId is null)).OrderBy(period => period.StartsAt)];
    }
}
