using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>
/// Lays out messages for scans that were committed since the last round. It reads the log after a mark and takes no part in writing it, so
/// no reader at a gate ever waits for a receiver. What it read before it was killed is read again; a unique index keeps each message single.
/// </summary>
public sealed class WebhookCollector(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Any fixed number: one instance collects at a time, the others need not wait.</summary>
    private const long Turn = 0x57_45_42_48_4F_4F_4B;

    private const int MostAtOnce = 500;

    /// <summary>The id of a scan begins with the clock of its instance, and its row becomes visible when its group is committed.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>Gives the number of messages that were laid out.</summary>
    public async Task<int> CollectAsync(CancellationToken ct)
    {
        var (all, more) = (0, true);
        while (more)
        {
            (var some, more) = await RoundAsync(ct);
            all += some;
        }

        return all;
    }

    private async Task<(int Messages, bool More)> RoundAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        if (!await db.WebhookSubscriptions.AnyAsync(row => row.State == WebhookState.On, ct))
        {
            return (0, false);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!(await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock({Turn}) AS "Value" """).ToListAsync(ct))[0])
        {
            return (0, false);
        }

        var (laidOut, more) = (0, false);
        foreach (var subscription in await db.WebhookSubscriptions.AsTracking().Where(row => row.State == WebhookState.On).ToListAsync(ct))
        {
            var begun = time.GetUtcNow();
            var scans = await NewsAsync(db, subscription, ct);
            foreach (var scan in scans)
            {
                laidOut += Add(db, subscription, scan) ? 1 : 0;
            }

            more |= scans.Count == MostAtOnce;
            subscription.Collected(scans.Count == MostAtOnce ? scans[^1].ReceivedAt : begun);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (laidOut, more);
    }

    private bool Add(AcademyDbContext db, WebhookSubscription subscription, WebhookMessage.ToldScan scan)
    {
        var type = WebhookEvent.Of(scan.Status is AccessStatus.Granted, scan.Flags.Count > 0, scan.OverrideOf is not null, subscription.Events);
        if (type is null)
        {
            return false;
        }

        db.WebhookDeliveries.Add(new WebhookDelivery(subscription, scan.Id, type, WebhookMessage.Of(type, scan), time.GetUtcNow()));
        return true;
    }

    /// <summary>The scans that this receiver wants and was not told of, in the order in which they came.</summary>
    private static Task<List<WebhookMessage.ToldScan>> NewsAsync(AcademyDbContext db, WebhookSubscription subscription, CancellationToken ct)
    {
        var since = subscription.CollectedTo - Overlap;
        since = since < subscription.StartedAt ? subscription.StartedAt : since;
        var (first, earliest) = (Guid.CreateVersion7(since), since - ScanTime.LongestOffline);
        var (granted, denied) = (subscription.Events.Contains(WebhookEvent.Granted), subscription.Events.Contains(WebhookEvent.Denied));
        var (flagged, overridden) = (subscription.Events.Contains(WebhookEvent.Flagged), subscription.Events.Contains(WebhookEvent.Overridden));
        return (
            from log in db.AccessLogs.AsNoTracking()
            where log.SchoolId == subscription.SchoolId && log.OccurredAt >= earliest && log.Id > first && log.ReceivedAt >= since
            where (granted && log.Status == AccessStatus.Granted) || (denied && log.Status == AccessStatus.Denied)
                || (flagged && log.Flags.Count > 0) || (overridden && log.OverrideOf != null)
            where !db.WebhookDeliveries.Any(told => told.SubscriptionId == subscription.Id && told.LogId == log.Id)
            join point in db.AccessPoints.WithDeleted() on log.AccessPointId equals point.Id
            join school in db.Schools on log.SchoolId equals school.Id
            orderby log.Id
            select new WebhookMessage.ToldScan(
                log.Id, school.Code, log.AccessPointId, point.Name, log.StudentId, log.Direction, log.Status, log.Reason, log.Flags, log.LateMinutes,
                log.OverrideOf, log.Offline, log.OccurredAt, log.ReceivedAt)).Take(MostAtOnce).ToListAsync(ct);
    }
}
