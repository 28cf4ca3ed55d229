using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>The gates of a school, or of all schools, in numbers.</summary>
public sealed class GateFigures(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int DaysLookedBack = 14;
    private const int DaysShown = 8;

    public async Task<Result<GateToday>> TodayAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockOfActorAsync(time, ct);
        var scans = await db.ScansOfActorAsync(ct);
        var cameByDay = await CameByDayAsync(db, clock.Today, ct);
        var before = ComparableDay(cameByDay, clock.Today);
        var today = await FiguresAsync(scans, clock, clock.Today, ct);
        return new GateToday
        {
            Now = clock.Now,
            Today = today,
            Before = before is { } day ? await FiguresAsync(scans, clock, day, ct) : null,
            Students = await db.Students.CountAsync(student => student.Status == StudentStatus.Active, ct),
            Hours = await HoursAsync(scans, clock, before, ct),
            Reasons = await ReasonsAsync(scans, clock, ct),
            CameByDay =
            [
                .. cameByDay.OrderBy(day => day.Key).TakeLast(DaysShown - 1).Select(day => day.Value),
                today.Came,
            ],
        };
    }

    /// <summary>The same weekday last week is the fairest comparison; else the last day on which anybody came.</summary>
    private static DateOnly? ComparableDay(Dictionary<DateOnly, int> earlier, DateOnly today)
    {
        var lastWeek = today.AddDays(-7);
        return earlier.ContainsKey(lastWeek) ? lastWeek : earlier.Count > 0 ? earlier.Keys.Max() : null;
    }

    /// <summary>The figures of a day as they stood at this time of the day.</summary>
    private static async Task<DayFigures> FiguresAsync(IQueryable<AccessLog> scans, SchoolClock clock, DateOnly day, CancellationToken ct)
    {
        var start = clock.StartOf(day);
        var ofDay = scans.Between(start, start + (clock.UtcNow - clock.StartOf(clock.Today)));
        var students = await ofDay.ByStudent().GroupBy(_ => 1).Select(all => new
        {
            All = all.Count(),
            Came = all.Count(row => row.FirstEntry != null),
            Inside = all.AsQueryable().Count(StudentDays.IsInside),
        }).SingleOrDefaultAsync(ct);
        var denied = await ofDay.CountAsync(scan => scan.Status == AccessStatus.Denied, ct);
        return students is null
            ? new DayFigures(day, 0, 0, 0, denied)
            : new DayFigures(day, students.Came, students.All - students.Inside, students.Inside, denied);
    }

    /// <summary>Of the days before today, from the tallies: to tell students apart among two weeks of scans takes longer than the whole page may.</summary>
    private static Task<Dictionary<DateOnly, int>> CameByDayAsync(AcademyDbContext db, DateOnly today, CancellationToken ct)
    {
        var first = today.AddDays(-DaysLookedBack);
        return db.GateClassDays.Where(row => row.Day >= first && row.Day < today)
            .GroupBy(row => row.Day).Select(rows => new { rows.Key, Came = rows.Sum(row => row.Came) })
            .ToDictionaryAsync(day => day.Key, day => day.Came, ct);
    }

    private static async Task<IReadOnlyList<HourScans>> HoursAsync(
        IQueryable<AccessLog> scans, SchoolClock clock, DateOnly? before, CancellationToken ct)
    {
        var today = await HoursOfAsync(scans, clock, clock.Today, ct);
        var earlier = before is { } day ? await HoursOfAsync(scans, clock, day, ct) : [];
        var hours = today.Keys.Concat(earlier.Keys).ToList();
        return hours.Count == 0
            ? []
            : [.. Enumerable.Range(hours.Min(), hours.Max() - hours.Min() + 1)
                .Select(hour => new HourScans(hour, today.GetValueOrDefault(hour), earlier.GetValueOrDefault(hour)))];
    }

    private static Task<Dictionary<int, int>> HoursOfAsync(IQueryable<AccessLog> scans, SchoolClock clock, DateOnly day, CancellationToken ct)
    {
        var offset = clock.Now.Offset.TotalMinutes;
        return scans.Between(clock.StartOf(day), clock.StartOf(day.AddDays(1)))
            .Where(scan => scan.Status == AccessStatus.Granted)
            .GroupBy(scan => scan.OccurredAt.UtcDateTime.AddMinutes(offset).Hour)
            .Select(hour => new { hour.Key, Scans = hour.Count() })
            .ToDictionaryAsync(hour => hour.Key, hour => hour.Scans, ct);
    }

    private static async Task<IReadOnlyList<ReasonCount>> ReasonsAsync(IQueryable<AccessLog> scans, SchoolClock clock, CancellationToken ct)
    {
        var reasons = await scans.Between(clock.StartOf(clock.Today), clock.UtcNow)
            .Where(scan => scan.Status == AccessStatus.Denied && scan.Reason != null)
            .GroupBy(scan => scan.Reason!)
            .Select(reason => new { reason.Key, Scans = reason.Count() })
            .ToListAsync(ct);
        return [.. reasons.OrderByDescending(reason => reason.Scans).Select(reason => new ReasonCount(reason.Key, reason.Scans))];
    }
}
