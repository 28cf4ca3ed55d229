using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Presence;

/// <summary>Reads which visitors may be inside: the desk knows, and a gate may contradict it.</summary>
internal static class PresenceVisitors
{
    /// <summary>No school of ours has so many; a mistake must not read a table without end.</summary>
    private const int Most = 20_000;

    /// <summary>Who signed in and has not signed out; after the time of the visit, or a scan on the way out, nobody knows.</summary>
    public static async Task<IEnumerable<PresenceLine>> VisitorsAsync(this AcademyDbContext db, SchoolClock clock, CancellationToken ct)
    {
        var visits = await db.Visits.AsNoTracking().Where(visit => visit.Status == VisitStatus.Inside).OrderBy(visit => visit.Name).Take(Most)
            .Select(visit => new Inside(
                visit.Id, visit.SchoolId, visit.Name, visit.CameAt, visit.LeavesBy, visit.PassId,
                db.Passes.Where(pass => pass.Id == visit.PassId).Select(pass => pass.Number).FirstOrDefault())).ToListAsync(ct);
        var left = await LeftAsync(db, visits, clock.StartOf(clock.Today.AddDays(-1)), ct);
        return visits.Select(visit => LineOf(visit, visit.PassId is { } pass && left.TryGetValue(pass, out var at) ? at : null, clock));
    }

    private static PresenceLine LineOf(Inside visit, DateTimeOffset? left, SchoolClock clock)
    {
        var seen = left ?? visit.CameAt;
        return new PresenceLine
        {
            Id = visit.Id,
            IsVisitor = true,
            Name = visit.Name,
            Number = visit.Number ?? "",
            Place = int.MaxValue,
            Finding = FindingOf(visit, left, clock.UtcNow),
            ScanAt = seen is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone) : null,
        };
    }

    private static PresenceFinding FindingOf(Inside visit, DateTimeOffset? left, DateTimeOffset now) =>
        left is not null ? new PresenceFinding(Doubt.Unknown, PresenceWhy.WentOutUnsigned)
        : visit.LeavesBy < now ? new PresenceFinding(Doubt.Unknown, PresenceWhy.Overstayed)
        : new PresenceFinding(Doubt.Confirmed, PresenceWhy.SignedIn);

    /// <summary>When passes were last seen, of those that were last seen on the way out.</summary>
    /// <param name="db">Opened for who asks.</param>
    /// <param name="visits">The visitors who have not signed out; some of them perhaps for months.</param>
    /// <param name="yesterday">A badge is good for a day, so that the log before is not looked into.</param>
    /// <param name="ct">Ends with the request.</param>
    private static async Task<Dictionary<Guid, DateTimeOffset?>> LeftAsync(
        AcademyDbContext db, List<Inside> visits, DateTimeOffset yesterday, CancellationToken ct)
    {
        var passes = visits.Select(visit => visit.PassId).OfType<Guid>().ToList();
        if (passes.Count == 0)
        {
            return [];
        }

        var schools = visits.Select(visit => visit.SchoolId).Distinct().ToList();
        var scans = await db.AccessLogs.AsNoTracking()
            .Where(log => schools.Contains(log.SchoolId) && log.OccurredAt >= yesterday && log.StudentId == null && log.Status == AccessStatus.Granted
                && passes.Contains(log.PassId!.Value))
            .Select(log => new { log.PassId, log.OccurredAt, log.Direction }).ToListAsync(ct);
        return scans.GroupBy(scan => scan.PassId!.Value).Select(some => some.MaxBy(scan => scan.OccurredAt)!)
            .Where(last => last.Direction is GateDirection.Exit).ToDictionary(last => last.PassId!.Value, last => (DateTimeOffset?)last.OccurredAt);
    }

    private sealed record Inside(Guid Id, Guid SchoolId, string Name, DateTimeOffset? CameAt, DateTimeOffset LeavesBy, Guid? PassId, string? Number);
}
