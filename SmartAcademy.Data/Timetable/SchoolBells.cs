using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>All bells of a school, to say when they ring for one class on one day.</summary>
internal sealed class SchoolBells(IReadOnlyList<Period> periods)
{
    public static async Task<SchoolBells> ReadAsync(AcademyDbContext db, Guid schoolId, CancellationToken ct) =>
        new(await db.Periods.AsNoTracking().Where(row => row.SchoolId == schoolId).OrderBy(row => row.StartsAt).ToListAsync(ct));

    /// <summary>In the order of the day; shortened where the day is.</summary>
    public IReadOnlyList<DayBell> On(DayPlan plan, Guid? departmentId) => DayBells.Of(PeriodPlan.Of(periods, departmentId), plan);

    /// <summary>When a lesson is given; one that was left behind in other bells keeps their usual time.</summary>
    public BellLine Of(LessonLine lesson, DayPlan plan) =>
        On(plan, lesson.DepartmentId).FirstOrDefault(bell => bell.Period.Id == lesson.PeriodId) is { } rung
            ? Line(rung)
            : Line(periods.Select(period => new DayBell(period, period.StartsAt, period.EndsAt)).First(bell => bell.Period.Id == lesson.PeriodId));

    public static BellLine Line(DayBell bell) =>
        new(bell.Period.Id, bell.Period.Name, bell.Period.NameBangla, bell.StartsAt, bell.EndsAt, bell.Period.IsBreak);
}
