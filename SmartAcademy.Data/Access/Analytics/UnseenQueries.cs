using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>Students whom no gate let through today, though their class has school and nobody gave them leave.</summary>
public sealed class UnseenQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    public async Task<Result<UnseenPage>> PageAsync(Actor actor, AnalyticsFilter filter, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var open = await OpenClassesAsync(db, filter.ClassId, clock.Today, ct);
        var expected = Expected(db, open);
        var unseen = Unseen(db, expected, clock);
        var page = Lines(db, unseen).Skip((Math.Clamp(filter.Page, 1, 1_000_000) - 1) * UnseenPage.Size).Take(UnseenPage.Size);
        return new UnseenPage(
            clock.Today, open.Count, await expected.CountAsync(student => OnLeave(db, clock.Today).Contains(student.Id), ct), await unseen.CountAsync(ct),
            [.. (await page.ToListAsync(ct)).Select(line => Local(line, clock))]);
    }

    /// <summary>All of them, for a list to telephone by; empty for those who may not export.</summary>
    public AuditedExport<UnseenStudent> ReadAsync(Actor actor, AnalyticsFilter filter, CancellationToken ct) =>
        new(audit, actor, nameof(Student), FilterWords.Of(filter), RowsAsync(actor, filter, ct));

    private async IAsyncEnumerable<UnseenStudent> RowsAsync(Actor actor, AnalyticsFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead) || !actor.May(Permission.AccessLogsExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var open = await OpenClassesAsync(db, filter.ClassId, clock.Today, ct);
        var expected = Expected(db, open);
        await foreach (var line in Lines(db, Unseen(db, expected, clock)).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return Local(line, clock);
        }
    }

    /// <summary>The calendar says so of a class, of its department, or of the school.</summary>
    private static async Task<List<Guid?>> OpenClassesAsync(AcademyDbContext db, Guid? classId, DateOnly day, CancellationToken ct)
    {
        var classes = await db.Classes.AsNoTracking()
            .Where(row => (classId == null || row.Id == classId) && db.AcademicYears.Any(year => year.Id == row.AcademicYearId && year.IsCurrent))
            .Select(row => new { row.Id, row.SchoolId, row.DepartmentId }).ToListAsync(ct);
        var open = new List<Guid?>();
        foreach (var school in classes.GroupBy(row => row.SchoolId))
        {
            var calendar = await db.CalendarAsync(school.Key, day, day, ct);
            open.AddRange(school.Where(row => calendar.IsSchoolDay(day, row.DepartmentId, row.Id)).Select(row => (Guid?)row.Id));
        }

        return open;
    }

    private static IQueryable<Student> Expected(AcademyDbContext db, List<Guid?> open) =>
        db.Students.AsNoTracking().Where(student => student.Status == StudentStatus.Active && open.Contains(student.ClassId));

    private static IQueryable<Student> Unseen(AcademyDbContext db, IQueryable<Student> expected, SchoolClock clock)
    {
        var (start, end, leave) = (clock.StartOf(clock.Today), clock.StartOf(clock.Today.AddDays(1)), OnLeave(db, clock.Today));
        var seen = db.AccessLogs
            .Where(log => log.OccurredAt >= start && log.OccurredAt < end && log.Status == AccessStatus.Granted && log.StudentId != null)
            .Select(log => log.StudentId!.Value);
        return expected.Where(student => !seen.Contains(student.Id) && !leave.Contains(student.Id));
    }

    private static IQueryable<Guid> OnLeave(AcademyDbContext db, DateOnly day) => db.LeaveRequests
        .Where(leave => leave.Status == LeaveStatus.Approved && leave.StartsOn <= day && leave.EndsOn >= day).Select(leave => leave.StudentId);

    /// <summary>When they were last seen is read from the summary: to look for it among the scans of years would cost more than the page.</summary>
    private static IQueryable<UnseenStudent> Lines(AcademyDbContext db, IQueryable<Student> unseen) =>
        from student in unseen
        join place in db.Classes on student.ClassId equals place.Id
        orderby place.SchoolId, place.SortOrder, place.Name, place.Section, student.RollNumber, student.Id
        select new UnseenStudent
        {
            StudentId = student.Id,
            Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
            NameBangla = student.NameBangla,
            EnrolmentNumber = student.EnrolmentNumber,
            RollNumber = student.RollNumber,
            Class = new ClassTitle(place.Name, place.NameBangla, place.Section),
            LastSeen = db.StudentPassSummaries.Where(row => row.SchoolId == student.SchoolId && row.StudentId == student.Id)
                .Select(row => row.LastSeenAt).FirstOrDefault(),
        };

    private static UnseenStudent Local(UnseenStudent line, SchoolClock clock) =>
        line.LastSeen is { } at ? line with { LastSeen = TimeZoneInfo.ConvertTime(at, clock.Zone) } : line;
}
