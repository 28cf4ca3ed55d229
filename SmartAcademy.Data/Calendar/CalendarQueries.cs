using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Calendar;

/// <summary>Reads the calendar. When the school is open is no secret inside the school: everybody who belongs to it may look.</summary>
public sealed class CalendarQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>The month that holds a day; null while the actor acts in no school. Without a day, the running month.</summary>
    public async Task<CalendarMonth?> MonthAsync(Actor actor, DateOnly? within, CancellationToken ct)
    {
        if (actor.SchoolId is not { } schoolId)
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(schoolId, time, ct);
        var first = (within ?? today).AddDays(1 - (within ?? today).Day);
        var last = first.AddMonths(1).AddDays(-1);
        var calendar = await db.CalendarAsync(schoolId, first, last, ct);
        var days = Enumerable.Range(0, last.Day).Select(day => new CalendarDay(first.AddDays(day), calendar.On(first.AddDays(day))));
        return new CalendarMonth(schoolId, today, [.. days], await SpecialDaysAsync(db, schoolId, first, last, ct), await TermsAsync(db, first, last, ct));
    }

    public async Task<SpecialDayLine?> FindDayAsync(Actor actor, Guid dayId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var found = await db.SpecialDays.AsNoTracking().FirstOrDefaultAsync(day => day.Id == dayId, ct);
        return found is null ? null : new SpecialDayLine(found.Id, DetailsOf(found), null);
    }

    /// <summary>Seven days beginning with Sunday, as written or as usual, for the school or one department.</summary>
    public async Task<IReadOnlyList<SchoolWeekday>> WeekAsync(Actor actor, Guid? departmentId, CancellationToken ct)
    {
        if (actor.SchoolId is not { } schoolId)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var written = await db.SchoolWeekdays.AsNoTracking()
            .Where(day => day.SchoolId == schoolId && (day.DepartmentId == departmentId || day.DepartmentId == null)).ToListAsync(ct);
        return
        [
            .. Enum.GetValues<DayOfWeek>().Select(day =>
                written.Where(row => row.Day == day).OrderBy(row => row.DepartmentId == null).FirstOrDefault()
                ?? new SchoolWeekday(schoolId, departmentId, day)),
        ];
    }

    /// <summary>The terms of one academic year, in their order.</summary>
    public async Task<IReadOnlyList<TermLine>> TermsOfAsync(Actor actor, Guid academicYearId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await Lines(db, db.Terms.Where(term => term.AcademicYearId == academicYearId)).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<TermLine>> TermsAsync(AcademyDbContext db, DateOnly first, DateOnly last, CancellationToken ct) =>
        await Lines(db, db.Terms.Where(term => term.StartsOn <= last && term.EndsOn >= first)).ToListAsync(ct);

    private static IQueryable<TermLine> Lines(AcademyDbContext db, IQueryable<Term> terms) =>
        from term in terms.AsNoTracking()
        join year in db.AcademicYears on term.AcademicYearId equals year.Id
        orderby term.StartsOn
        select new TermLine(term.Id, year.Id, year.Name, new TermDetails(term.Name, term.NameBangla, term.StartsOn, term.EndsOn));

    private static async Task<IReadOnlyList<SpecialDayLine>> SpecialDaysAsync(
        AcademyDbContext db, Guid schoolId, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var rows = await (
            from day in db.SpecialDays.AsNoTracking()
            where day.SchoolId == schoolId && day.StartsOn <= last && day.EndsOn >= first
            orderby day.StartsOn, day.Name
            select new
            {
                Day = day,
                Department = db.Departments.Where(row => row.Id == day.DepartmentId).Select(row => row.Name).FirstOrDefault(),
                Class = db.Classes.Where(row => row.Id == day.ClassId).Select(row => row.Name + " " + row.Section).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rows.Select(row => new SpecialDayLine(row.Day.Id, DetailsOf(row.Day), row.Class?.Trim() ?? row.Department))];
    }

    private static SpecialDayDetails DetailsOf(SpecialDay day) => new()
    {
        Kind = day.Kind,
        Name = day.Name,
        NameBangla = day.NameBangla,
        StartsOn = day.StartsOn,
        EndsOn = day.EndsOn,
        DepartmentId = day.DepartmentId,
        ClassId = day.ClassId,
        DependsOnMoon = day.DependsOnMoon,
        ForStaff = day.ForStaff,
        OpensAt = day.OpensAt,
        ClosesAt = day.ClosesAt,
    };
}
