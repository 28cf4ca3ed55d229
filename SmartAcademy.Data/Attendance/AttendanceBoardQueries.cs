using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Attendance;

/// <summary>Which registers of a day are taken, and what they say: of the whole school for the office, of their own classes for a teacher.</summary>
public sealed class AttendanceBoardQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>A day; without one, today.</summary>
    public async Task<AttendanceBoard> DayAsync(Actor actor, DateOnly? wanted, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var day = wanted ?? clock.Today;
        var classes = await ClassesAsync(db, actor, ct);
        var registers = await RegistersAsync(db, [.. classes.Select(row => row.Line.ClassId)], day, ct);
        var tallies = await TalliesAsync(db, [.. registers.Values.Select(register => register.Id)], ct);
        var schools = await SchoolsAsync(db, [.. classes.Select(row => row.SchoolId).Distinct()], day, ct);
        var lines = classes.ConvertAll(row =>
        {
            var (calendar, rules) = schools[row.SchoolId];
            var register = registers.GetValueOrDefault(row.Line.ClassId);
            var isSchoolDay = calendar.IsSchoolDay(day, row.DepartmentId, row.Line.ClassId);
            var isDue = day < clock.Today || (day == clock.Today && TimeOnly.FromDateTime(clock.Now.DateTime) > rules.DueAt);
            return row.Line with
            {
                IsSchoolDay = isSchoolDay,
                TakenAt = register is null ? null : TimeZoneInfo.ConvertTime(register.At, clock.Zone),
                TakenBy = register?.By,
                IsOverdue = isSchoolDay && register is null && isDue && row.Line.Students > 0,
                Tally = register is null ? default : tallies.GetValueOrDefault(register.Id),
            };
        });
        return new AttendanceBoard(day, clock.Today, lines);
    }

    private static Task<List<ClassRow>> ClassesAsync(AcademyDbContext db, Actor actor, CancellationToken ct) => (
        from row in db.Classes.AsNoTracking().WithRegistersReadBy(db, actor)
        where db.AcademicYears.Any(year => year.Id == row.AcademicYearId && year.IsCurrent)
        orderby row.SchoolId, row.SortOrder, row.Name, row.Section
        select new ClassRow(row.SchoolId, row.DepartmentId, new ClassAttendance
        {
            ClassId = row.Id,
            Name = row.Name,
            NameBangla = row.NameBangla,
            Section = row.Section,
            Students = db.Students.Count(student => student.ClassId == row.Id && student.Status == StudentStatus.Active),
        })).ToListAsync(ct);

    private static Task<Dictionary<Guid, Taken>> RegistersAsync(AcademyDbContext db, List<Guid> classes, DateOnly day, CancellationToken ct) => (
        from register in db.AttendanceRegisters.AsNoTracking()
        where classes.Contains(register.ClassId) && register.Day == day && register.Period == null
        select new
        {
            register.ClassId,
            Taken = new Taken(
                register.Id, register.TakenAt, db.Users.Where(user => user.Id == register.TakenBy).Select(user => user.DisplayName).FirstOrDefault()),
        }).ToDictionaryAsync(row => row.ClassId, row => row.Taken, ct);

    private static async Task<Dictionary<Guid, AttendanceTally>> TalliesAsync(AcademyDbContext db, List<Guid> registers, CancellationToken ct)
    {
        var counts = await (
            from mark in db.AttendanceMarks.AsNoTracking()
            where registers.Contains(mark.RegisterId)
            join code in db.AttendanceCodes on mark.CodeId equals code.Id
            group mark by new { mark.RegisterId, code.CountsAs } into marks
            select new { marks.Key.RegisterId, marks.Key.CountsAs, Pupils = marks.Count() }).ToListAsync(ct);
        return counts.GroupBy(row => row.RegisterId).ToDictionary(
            rows => rows.Key, rows => rows.Aggregate(default(AttendanceTally), (sum, row) => sum.With(row.CountsAs, row.Pupils)));
    }

    private static async Task<Dictionary<Guid, (SchoolCalendar Calendar, AttendanceRules Rules)>> SchoolsAsync(
        AcademyDbContext db, List<Guid> schools, DateOnly day, CancellationToken ct)
    {
        var found = new Dictionary<Guid, (SchoolCalendar, AttendanceRules)>();
        foreach (var school in schools)
        {
            found[school] = (await db.CalendarAsync(school, day, day, ct), await db.AttendanceRulesAsync(school, ct));
        }

        return found;
    }

    private sealed record ClassRow(Guid SchoolId, Guid? DepartmentId, ClassAttendance Line);

    private sealed record Taken(Guid Id, DateTimeOffset At, string? By);
}
