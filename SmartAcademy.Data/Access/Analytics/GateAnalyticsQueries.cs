using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Tallies;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>What the gates saw over weeks, read from the tallies and never from the scans themselves.</summary>
public sealed class GateAnalyticsQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    private const int MinutesShown = 10;

    public async Task<Result<GateAnalytics>> OfSpanAsync(Actor actor, AnalyticsFilter filter, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var (first, last) = filter.DaysUntil(clock.Today);
        var sums = await SumsAsync(Hours(db, filter, first, last), ct);
        var classes = new ClassTallies(db, filter.ClassId, first, last);
        return new GateAnalytics
        {
            From = first,
            To = last,
            CountedTo = await CountedToAsync(db, clock, ct),
            Entries = sums.Where(row => row is { IsDenied: false, Direction: GateDirection.Entry }).Sum(row => row.Scans),
            Exits = sums.Where(row => row is { IsDenied: false, Direction: GateDirection.Exit }).Sum(row => row.Scans),
            Denied = sums.Where(row => row.IsDenied).Sum(row => row.Scans),
            Hours = ByHour(sums),
            BusiestMinutes = await BusiestAsync(db, filter, first, last, ct),
            Denials = Denials(sums),
            LateDays = await classes.LateDaysAsync(ct),
            LateClasses = await classes.LateClassesAsync(ct),
            Stays = await classes.StaysAsync(ct),
        };
    }

    /// <summary>The counts behind the page, hour by hour; empty for those who may not export.</summary>
    public AuditedExport<GateHourLine> ReadHoursAsync(Actor actor, AnalyticsFilter filter, CancellationToken ct) =>
        new(audit, actor, nameof(AccessLog), FilterWords.Of(filter), HourLinesAsync(actor, filter, ct));

    private async IAsyncEnumerable<GateHourLine> HourLinesAsync(Actor actor, AnalyticsFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead) || !actor.May(Permission.AccessLogsExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var (first, last) = filter.DaysUntil(await db.TodayAsync(actor.SchoolId, time, ct));
        var lines =
            from row in Hours(db, filter, first, last)
            join point in db.AccessPoints.WithDeleted() on row.AccessPointId equals point.Id
            from place in db.Classes.WithDeleted().Where(place => place.Id == row.ClassId).DefaultIfEmpty()
            orderby row.Day, row.Hour, point.Name, place.SortOrder, place.Name, place.Section, row.Direction, row.Reason
            select new GateHourLine(
                row.Day, row.Hour, point.Name, place == null ? null : new ClassTitle(place.Name, place.NameBangla, place.Section),
                row.Direction, row.Reason == "" ? null : row.Reason, row.Scans);
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return line;
        }
    }

    private static IQueryable<GateHour> Hours(AcademyDbContext db, AnalyticsFilter filter, DateOnly first, DateOnly last) => db.GateHours.AsNoTracking()
        .Where(row => row.Day >= first && row.Day <= last)
        .Where(row => filter.AccessPointId == null || row.AccessPointId == filter.AccessPointId)
        .Where(row => filter.ClassId == null || row.ClassId == filter.ClassId);

    /// <summary>All that the page shows of hours, gates and reasons, in one walk over the rows.</summary>
    private static Task<List<HourSum>> SumsAsync(IQueryable<GateHour> hours, CancellationToken ct) => hours
        .GroupBy(row => new { row.Hour, row.AccessPointId, row.Direction, row.Reason })
        .Select(rows => new HourSum(rows.Key.Hour, rows.Key.AccessPointId, rows.Key.Direction, rows.Key.Reason, rows.Sum(row => row.Scans))).ToListAsync(ct);

    private static List<HourAtGate> ByHour(List<HourSum> sums) =>
    [
        .. sums.Where(row => !row.IsDenied).GroupBy(row => (row.Hour, row.AccessPointId))
            .Select(rows => new HourAtGate(rows.Key.Hour, rows.Key.AccessPointId, rows.Sum(row => row.Scans))),
    ];

    private static List<ReasonCount> Denials(List<HourSum> sums) =>
    [
        .. sums.Where(row => row.IsDenied).GroupBy(row => row.Reason).Select(rows => new ReasonCount(rows.Key, rows.Sum(row => row.Scans)))
            .OrderByDescending(row => row.Scans).ThenBy(row => row.Reason, StringComparer.Ordinal),
    ];

    private static async Task<IReadOnlyList<BusyMinute>> BusiestAsync(
        AcademyDbContext db, AnalyticsFilter filter, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var minutes = await db.GateMinutes.AsNoTracking()
            .Where(row => row.Day >= first && row.Day <= last)
            .Where(row => filter.AccessPointId == null || row.AccessPointId == filter.AccessPointId)
            .GroupBy(row => new { row.Day, row.Minute })
            .Select(rows => new { rows.Key.Day, rows.Key.Minute, Scans = rows.Sum(row => row.Scans) })
            .OrderByDescending(row => row.Scans).ThenByDescending(row => row.Day).ThenBy(row => row.Minute).Take(MinutesShown).ToListAsync(ct);
        return minutes.ConvertAll(row => new BusyMinute(row.Day, row.Minute, row.Scans));
    }

    /// <summary>Where several schools are looked at, the one that was counted longest ago.</summary>
    private static async Task<DateTimeOffset?> CountedToAsync(AcademyDbContext db, SchoolClock clock, CancellationToken ct) =>
        await db.GateTallyMarks.MinAsync(mark => (DateTimeOffset?)mark.CountedTo, ct) is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone) : null;

    private sealed record HourSum(int Hour, Guid AccessPointId, GateDirection Direction, string Reason, int Scans)
    {
        public bool IsDenied => Reason.Length > 0;
    }
}
