using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>Weeks and days of classes, teachers and students.</summary>
public sealed class TimetableQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>The usual week; null when the actor may not see whose it is.</summary>
    public async Task<WeekTimetable?> WeekAsync(Actor actor, TimetableOf of, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await TimetableOwners.FindAsync(db, actor, of, ct) is not { } owner)
        {
            return null;
        }

        // The page of a class shows the year of the class, be it over or yet to come.
        var own = db.LessonsOf(owner);
        var lessons = await (of.Kind is TimetableKind.Class ? own : own.OfRunningYears(db)).Lines(db).ToListAsync(ct);
        var departments = DepartmentsOf(owner, lessons);
        var (clock, school) = (await db.ClockAsync(owner.SchoolId, time, ct), await db.Schools.AsNoTracking().FirstAsync(row => row.Id == owner.SchoolId, ct));
        return new WeekTimetable
        {
            Owner = owner,
            Days = await db.OpenWeekdaysAsync(owner.SchoolId, departments, ct),
            Bells = await BellsAsync(db, owner, departments, lessons, ct),
            Lessons = lessons,
            Today = clock.Today,
            Now = TimeOnly.FromDateTime(clock.Now.DateTime),
            SchoolName = school.Name,
            SchoolNameBangla = school.NameBangla,
        };
    }

    /// <summary>One day with its substitutions, today where none is named; null when the actor may not see whose it is.</summary>
    public async Task<TimetableDay?> DayAsync(Actor actor, TimetableOf of, DateOnly? date, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await TimetableOwners.FindAsync(db, actor, of, ct) is not { } owner)
        {
            return null;
        }

        var clock = await db.ClockAsync(owner.SchoolId, time, ct);
        var day = date ?? clock.Today;
        var calendar = await db.CalendarAsync(owner.SchoolId, day, day, ct);
        var standIns = await db.StandInsAsync(owner.SchoolId, day, ct);
        var lessons = (await LessonsOn(db, owner, day, standIns).Lines(db).ToListAsync(ct))
            .Where(lesson => calendar.IsSchoolDay(day, lesson.DepartmentId, lesson.ClassId)).ToList();
        var plan = calendar.On(day, owner.DepartmentId, owner.ClassId);
        var isOpen = lessons.Count > 0 || plan.IsOpen;
        var bells = await SchoolBells.ReadAsync(db, owner.SchoolId, ct);
        return new TimetableDay
        {
            Owner = owner,
            Date = day,
            IsOpen = isOpen,
            Occasion = plan.Special?.Name,
            OccasionBangla = plan.Special?.NameBangla,
            HasOtherHours = plan.HasOtherHours,
            Lessons = isOpen ? DayOf(owner, plan.IsOpen ? bells.On(plan, owner.DepartmentId) : [], [.. lessons.Select(Placed)]) : [],
            Now = day == clock.Today ? TimeOnly.FromDateTime(clock.Now.DateTime) : null,
        };

        DayLesson Placed(LessonLine lesson) => new(
            bells.Of(lesson, calendar.On(day, lesson.DepartmentId, lesson.ClassId)), lesson, standIns.GetValueOrDefault(lesson.Id));
    }

    /// <summary>Of a teacher also those in which they stand in.</summary>
    private static IQueryable<Lesson> LessonsOn(
        AcademyDbContext db, TimetableOwner owner, DateOnly day, IReadOnlyDictionary<Guid, StandIn> standIns)
    {
        var weekday = day.DayOfWeek;
        var own = db.LessonsOf(owner).Where(lesson => lesson.Day == weekday).OfYearsAround(db, day);
        var elsewhere = standIns.Values.Where(row => row.SubstituteId == owner.Of.Id).Select(row => row.LessonId).ToList();
        return owner.Of.Kind is TimetableKind.Teacher && elsewhere.Count > 0
            ? db.Lessons.Where(lesson => elsewhere.Contains(lesson.Id) || own.Any(row => row.Id == lesson.Id))
            : own;
    }

    private static List<Guid?> DepartmentsOf(TimetableOwner owner, List<LessonLine> lessons) =>
        owner.Of.Kind is TimetableKind.Teacher && lessons.Count > 0
            ? [.. lessons.Select(lesson => lesson.DepartmentId).Distinct()]
            : [owner.DepartmentId];

    /// <summary>The bells of the departments, and any others in which a lesson still stands.</summary>
    private static async Task<IReadOnlyList<BellLine>> BellsAsync(
        AcademyDbContext db, TimetableOwner owner, List<Guid?> departments, List<LessonLine> lessons, CancellationToken ct)
    {
        var periods = await db.Periods.AsNoTracking().Where(row => row.SchoolId == owner.SchoolId).ToListAsync(ct);
        var used = lessons.Select(lesson => lesson.PeriodId).ToHashSet();
        return [.. departments.SelectMany(id => PeriodPlan.Of(periods, id)).Concat(periods.Where(period => used.Contains(period.Id)))
            .DistinctBy(period => period.Id).OrderBy(period => period.StartsAt).ThenBy(period => period.EndsAt)
            .Select(period => new BellLine(period.Id, period.Name, period.NameBangla, period.StartsAt, period.EndsAt, period.IsBreak))];
    }

    /// <summary>A class sees its breaks and free periods, a teacher only what there is to teach.</summary>
    private static IReadOnlyList<DayLesson> DayOf(TimetableOwner owner, IReadOnlyList<DayBell> bells, List<DayLesson> given)
    {
        var empty = owner.Of.Kind is TimetableKind.Teacher
            ? []
            : bells.Where(bell => given.TrueForAll(entry => entry.Bell.PeriodId != bell.Period.Id))
                .Select(bell => new DayLesson(SchoolBells.Line(bell), null, null));
        return [.. given.Concat(empty).OrderBy(entry => entry.Bell.StartsAt).ThenBy(entry => entry.Bell.EndsAt)];
    }
}
