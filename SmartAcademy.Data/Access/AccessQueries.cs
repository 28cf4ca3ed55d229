using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Reads the log of scans.</summary>
public sealed class AccessQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>A scan that is received now happened so long ago at most; earlier months need not be looked into.</summary>
    private static readonly TimeSpan LongestBetween = ScanTime.LongestOffline + TimeSpan.FromDays(1);

    public async Task<AccessLogPage> PageAsync(Actor actor, AccessLogFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var logs = await FoundAsync(db, actor, filter, ct);
        var total = await logs.Take(AccessLogPage.MostCounted + 1).CountAsync(ct);
        var page = Newest(logs).Skip((Math.Clamp(filter.Page, 1, 1_000_000) - 1) * AccessLogPage.Size).Take(AccessLogPage.Size);
        return new AccessLogPage(await page.LinesAsync(db, time, ct), total);
    }

    /// <summary>Every matching scan, row by row; empty for those who may not export.</summary>
    public AuditedExport<AccessLogLine> ReadAsync(Actor actor, AccessLogFilter filter, CancellationToken ct) =>
        new(audit, actor, nameof(AccessLog), FilterWords.Of(filter), RowsAsync(actor, filter, ct));

    private async IAsyncEnumerable<AccessLogLine> RowsAsync(
        Actor actor, AccessLogFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var logs = await FoundAsync(db, actor, filter, ct);
        await foreach (var row in AccessLogRows.Rows(Newest(logs), db).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return row.ToLine(time);
        }
    }

    /// <summary>The last scans, the newest first.</summary>
    public async Task<IReadOnlyList<AccessLogLine>> LatestAsync(Actor actor, int count, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Newest(Visible(db, actor)).Take(count).LinesAsync(db, time, ct);
    }

    /// <summary>Scans that were received a moment ago.</summary>
    public async Task<IReadOnlyList<AccessLogLine>> FindAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var first = time.GetUtcNow() - LongestBetween;
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Visible(db, actor).Where(log => log.OccurredAt >= first && ids.Contains(log.Id)).OrderBy(log => log.Id).LinesAsync(db, time, ct);
    }

    /// <summary>Scans that were received since an instant; their ids begin with the time.</summary>
    public async Task<IReadOnlyList<AccessLogLine>> SinceAsync(Actor actor, DateTimeOffset instant, int most, CancellationToken ct)
    {
        var first = Guid.CreateVersion7(instant);
        var earliest = instant - LongestBetween;
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Visible(db, actor).Where(log => log.OccurredAt >= earliest && log.Id > first).OrderBy(log => log.Id).Take(most).LinesAsync(db, time, ct);
    }

    /// <summary>Students whose last granted scan of today was an entry.</summary>
    public async Task<int> InsideNowAsync(Actor actor, CancellationToken ct) => (await TodayAsync(actor, ct)).InsideNow;

    /// <summary>The figures of today's gates.</summary>
    public async Task<GateTally> TodayAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead))
        {
            return new GateTally(0, 0, 0, 0);
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var since = clock.StartOf(clock.Today);
        var (everywhere, schoolId) = (actor.AllSchools, actor.SchoolId ?? Guid.Empty);
        return await db.Database.SqlQuery<GateTally>(
            $"""
            WITH today AS (
                SELECT student_id, direction, status, occurred_at FROM access_logs
                WHERE ({everywhere} OR school_id = {schoolId}) AND occurred_at >= {since}),
            last AS (
                SELECT DISTINCT ON (student_id) direction FROM today
                WHERE status = 'Granted' AND student_id IS NOT NULL
                ORDER BY student_id, occurred_at DESC)
            SELECT (SELECT count(*) FROM last WHERE direction = 'Entry')::int AS "InsideNow",
                   (count(*) FILTER (WHERE status = 'Granted' AND direction = 'Entry'))::int AS "Entries",
                   (count(*) FILTER (WHERE status = 'Granted' AND direction = 'Exit'))::int AS "Exits",
                   (count(*) FILTER (WHERE status = 'Denied'))::int AS "Denied"
            FROM today
            """).SingleAsync(ct);
    }

    private async Task<IQueryable<AccessLog>> FoundAsync(AcademyDbContext db, Actor actor, AccessLogFilter filter, CancellationToken ct) =>
        await Visible(db, actor).Matching(filter, await db.ClockAsync(actor.SchoolId, time, ct)).OfStudentsAsync(db, filter.Search, ct);

    private static IOrderedQueryable<AccessLog> Newest(IQueryable<AccessLog> logs) =>
        logs.OrderByDescending(log => log.OccurredAt).ThenByDescending(log => log.Id);

    private static IQueryable<AccessLog> Visible(AcademyDbContext db, Actor actor)
    {
        var may = actor.May(Permission.AccessLogsRead);
        return db.AccessLogs.AsNoTracking().Where(log => may);
    }
}
