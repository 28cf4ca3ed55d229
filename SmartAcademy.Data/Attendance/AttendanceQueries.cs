using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Attendance;

/// <summary>The attendance of one pupil, for the school, the family and the pupil. Only registers of days count, not those of periods.</summary>
public sealed class AttendanceQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>The month in which a day lies; null for a pupil whose attendance the actor may not read.</summary>
    public async Task<AttendanceMonth?> MonthAsync(Actor actor, Guid studentId, DateOnly month, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, ct) is not { } pupil)
        {
            return null;
        }

        var first = month.FirstOfMonth();
        var last = first.AddMonths(1).AddDays(-1);
        var calendar = await db.CalendarAsync(pupil.SchoolId, first, last, ct);
        var marks = await MarksAsync(db, studentId, first, last, ct);
        var days = Enumerable.Range(0, last.Day).Select(number => first.AddDays(number)).Select(day =>
        {
            var plan = calendar.On(day, pupil.DepartmentId, pupil.ClassId);
            return new AttendanceDay
            {
                Day = day,
                IsSchoolDay = plan.IsOpen,
                SpecialName = plan.Special?.Name,
                SpecialNameBangla = plan.Special?.NameBangla,
                Mark = marks.GetValueOrDefault(day),
            };
        }).ToList();
        var summary = Sum(await db.AttendanceRulesAsync(pupil.SchoolId, ct), [.. marks.Values.Select(mark => mark.CountsAs).Reverse()]);
        return new AttendanceMonth(studentId, first, await db.TodayAsync(pupil.SchoolId, time, ct), days, summary);
    }

    /// <summary>From one day to another, both included; null for a pupil whose attendance the actor may not read.</summary>
    public async Task<AttendanceSummary?> SummaryAsync(Actor actor, Guid studentId, DateOnly since, DateOnly until, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, ct) is not { } pupil)
        {
            return null;
        }

        var marks = await MarksAsync(db, studentId, since, until, ct);
        return Sum(await db.AttendanceRulesAsync(pupil.SchoolId, ct), [.. marks.Values.Select(mark => mark.CountsAs).Reverse()]);
    }

    /// <summary>The term that runs today, until today; null for a pupil whose attendance the actor may not read.</summary>
    public async Task<TermAttendance?> TermAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, ct) is not { } pupil)
        {
            return null;
        }

        var today = await db.TodayAsync(pupil.SchoolId, time, ct);
        var years = db.Classes.Where(row => row.Id == pupil.ClassId).Select(row => row.AcademicYearId);
        var term = await db.Terms.AsNoTracking().Where(row => years.Contains(row.AcademicYearId) && row.StartsOn <= today && row.EndsOn >= today)
            .Select(row => new { row.Name, row.NameBangla, row.StartsOn }).FirstOrDefaultAsync(ct);
        var since = term?.StartsOn ?? new DateOnly(today.Year, 1, 1);
        var marks = await MarksAsync(db, studentId, since, today, ct);
        var summary = Sum(await db.AttendanceRulesAsync(pupil.SchoolId, ct), [.. marks.Values.Select(mark => mark.CountsAs).Reverse()]);
        return new TermAttendance(term?.Name, term?.NameBangla, since, today, summary);
    }

    private static AttendanceSummary Sum(AttendanceRules rules, IReadOnlyList<CountsAs> newestFirst)
    {
        var tally = AttendanceTally.Of(newestFirst);
        return new AttendanceSummary(tally, tally.Share(rules.Excused), rules.LevelOf(tally), AbsenceRun.Current(newestFirst));
    }

    /// <summary>Oldest first.</summary>
    private static async Task<SortedDictionary<DateOnly, DayMark>> MarksAsync(
        AcademyDbContext db, Guid studentId, DateOnly since, DateOnly until, CancellationToken ct)
    {
        var marks = await (
            from mark in db.AttendanceMarks.AsNoTracking()
            where mark.StudentId == studentId && mark.Day >= since && mark.Day <= until && mark.Period == null
            join code in db.AttendanceCodes on mark.CodeId equals code.Id
            join register in db.AttendanceRegisters on mark.RegisterId equals register.Id
            orderby mark.Day, register.TakenAt
            select new
            {
                mark.Day,
                Mark = new DayMark(
                    code.Name, code.NameBangla, code.Letter, code.Direction, code.CountsAs, mark.MinutesLate, mark.Reason, mark.Comment),
            }).ToListAsync(ct);
        // Who moved on a day may stand in the registers of both classes; the later one holds.
        var byDay = new SortedDictionary<DateOnly, DayMark>();
        marks.ForEach(mark => byDay[mark.Day] = mark.Mark);
        return byDay;
    }

    private static async Task<Seat?> FindAsync(AcademyDbContext db, Actor actor, Guid studentId, CancellationToken ct) =>
        await db.Students.AsNoTracking().WithAttendanceReadBy(db, actor).Where(student => student.Id == studentId)
            .Select(student => new Seat(
                student.SchoolId,
                student.ClassId,
                db.Classes.Where(row => row.Id == student.ClassId).Select(row => row.DepartmentId).FirstOrDefault() ?? student.DepartmentId))
            .FirstOrDefaultAsync(ct);

    private sealed record Seat(Guid SchoolId, Guid? ClassId, Guid? DepartmentId);
}
