using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>Tries rules on the scans of a day that has gone by. Nothing is written.</summary>
public sealed class GateTrials(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Earlier scans that a pass-back may look back at.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(Passback.LongestMinutes);

    /// <param name="actor">Who asks.</param>
    /// <param name="day">Null for the last day before today with scans.</param>
    /// <param name="word">Only what is different in this way; see <see cref="TrialChange"/>.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Result<GateTrial>> RunAsync(Actor actor, DateOnly? day, string? word, int page, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.GateRulesRead, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(schoolId, time, ct);
        var on = day ?? await LastDayAsync(db, schoolId, clock, ct);
        var book = await db.GateRules.AsNoTracking().FirstOrDefaultAsync(row => row.SchoolId == schoolId, ct);
        var rules = book?.Draft ?? book?.Live ?? GateRules.Usual;
        var (from, until) = (clock.StartOf(on), clock.StartOf(on.AddDays(1)));
        var scans = await ScansAsync(db, schoolId, from - Before, until, ct);
        var replay = new GateReplay(rules, await db.CalendarAsync(schoolId, on, on, ct), clock, await db.GateLeavesAsync(schoolId, from, until, ct), from);
        var differing = replay.Run(scans).ToList();
        var shown = differing.FindAll(found => word is null || found.Word == word);
        var lines = shown.Skip((Math.Clamp(page, 1, 1_000_000) - 1) * GateTrial.PageSize).Take(GateTrial.PageSize).ToList();
        return new GateTrial(
            on,
            replay.Decided,
            [.. differing.CountBy(found => found.Word).OrderByDescending(count => count.Value).Select(count => new TrialCount(count.Key, count.Value))],
            await NamedAsync(db, lines, ct),
            shown.Count);
    }

    private static async Task<DateOnly> LastDayAsync(AcademyDbContext db, Guid schoolId, SchoolClock clock, CancellationToken ct)
    {
        var today = clock.StartOf(clock.Today);
        var last = await db.AccessLogs.Where(log => log.SchoolId == schoolId && log.OccurredAt < today)
            .OrderByDescending(log => log.OccurredAt).Select(log => (DateTimeOffset?)log.OccurredAt).FirstOrDefaultAsync(ct);
        return last is { } at ? clock.DayOf(at) : clock.Today.AddDays(-1);
    }

    private static Task<List<ReplayedScan>> ScansAsync(
        AcademyDbContext db, Guid schoolId, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) => (
        from log in db.AccessLogs.AsNoTracking()
        where log.SchoolId == schoolId && log.OccurredAt >= since && log.OccurredAt < until && log.StudentId != null
        join student in db.Students.WithDeleted() on log.StudentId equals student.Id
        join row in db.Classes.WithDeleted() on student.ClassId equals row.Id into classes
        from row in classes.DefaultIfEmpty()
        orderby log.OccurredAt, log.Id
        select new ReplayedScan
        {
            At = log.OccurredAt,
            Direction = log.Direction,
            AccessPointId = log.AccessPointId,
            StudentId = student.Id,
            ClassId = student.ClassId,
            DepartmentId = row == null ? null : row.DepartmentId,
            Class = row == null ? null : new ClassTitle(row.Name, row.NameBangla, row.Section),
            IsOverride = log.OverrideOf != null,
            Reason = log.Reason,
            Flags = log.Flags,
        }).Take(GateTrial.MostScans).ToListAsync(ct);

    private static async Task<IReadOnlyList<TrialLine>> NamedAsync(AcademyDbContext db, List<TrialLine> lines, CancellationToken ct)
    {
        var students = lines.Select(line => line.StudentId).Distinct().ToList();
        var names = await db.Students.WithDeleted().AsNoTracking().Where(student => students.Contains(student.Id))
            .Select(student => new { student.Id, Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName), student.NameBangla })
            .ToDictionaryAsync(student => student.Id, ct);
        var points = await db.AccessPoints.WithDeleted().AsNoTracking().ToDictionaryAsync(point => point.Id, point => point.Name, ct);
        return lines.ConvertAll(line => line with
        {
            AccessPoint = points.GetValueOrDefault(line.AccessPointId, ""),
            Name = names.GetValueOrDefault(line.StudentId)?.Name ?? "",
            NameBangla = names.GetValueOrDefault(line.StudentId)?.NameBangla,
        });
    }
}
