using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Attendance;

internal static class RegisterPeriods
{
    /// <summary>As many lessons as any school day has; for schools without a timetable.</summary>
    private const int MostPeriods = 10;

    /// <summary>
    /// The periods in which the class has lessons on that weekday, all periods of its bells where no lessons are planned, plain numbers where
    /// there are no bells; and whatever a register was taken of already.
    /// </summary>
    public static async Task<IReadOnlyList<RegisterPeriod>> RegisterPeriodsAsync(
        this AcademyDbContext db, SchoolClass of, DateOnly day, DayPlan plan, CancellationToken ct)
    {
        var bells = (await SchoolBells.ReadAsync(db, of.SchoolId, ct)).On(plan, of.DepartmentId).Where(bell => !bell.Period.IsBreak).ToList();
        var offered = bells.Count == 0
            ? [.. Enumerable.Range(1, MostPeriods).Select(Numbered)]
            : Planned(bells, await LessonsAsync(db, of, day, ct));
        var taken = await db.AttendanceRegisters.Where(row => row.ClassId == of.Id && row.Day == day && row.Period != null)
            .Select(row => row.Period!.Value).ToListAsync(ct);
        return [.. offered, .. taken.Except(offered.Select(period => period.Number)).Order().Select(number => Named(number, bells))];
    }

    private static Task<List<LessonLine>> LessonsAsync(AcademyDbContext db, SchoolClass of, DateOnly day, CancellationToken ct)
    {
        var weekday = day.DayOfWeek;
        return db.Lessons.Where(lesson => lesson.ClassId == of.Id && lesson.Day == weekday).OfYearsAround(db, day).Lines(db).ToListAsync(ct);
    }

    private static List<RegisterPeriod> Planned(List<DayBell> bells, List<LessonLine> lessons)
    {
        var periods = bells.ConvertAll(bell => new RegisterPeriod(
            bell.Period.Number, SchoolBells.Line(bell), lessons.FindAll(lesson => lesson.PeriodId == bell.Period.Id)));
        return periods.Exists(period => period.Lessons.Count > 0) ? periods.FindAll(period => period.Lessons.Count > 0) : periods;
    }

    private static RegisterPeriod Named(int number, List<DayBell> bells) =>
        bells.Find(bell => bell.Period.Number == number) is { } bell ? new RegisterPeriod(number, SchoolBells.Line(bell), []) : Numbered(number);

    private static RegisterPeriod Numbered(int number) => new(number, null, []);
}
