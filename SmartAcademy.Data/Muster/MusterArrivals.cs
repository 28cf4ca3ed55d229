using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Muster;

namespace SmartAcademy.Data.Muster;

/// <summary>
/// Brings onto the list of a running evacuation who came in after it was written. It asks the log and the desk instead of being told by
/// them, so that no gate waits for a list; run twice, or on two instances at once, it adds each person once.
/// </summary>
internal static class MusterArrivals
{
    /// <summary>Somebody whose scan was committed while the list was being written must not fall between the two.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    /// <summary>Gives how many were added; none once it has ended.</summary>
    public static async Task<int> JoinArrivalsAsync(this AcademyDbContext db, MusterCall muster, SchoolClock clock, CancellationToken ct)
    {
        var since = muster.StartedAt - Overlap;
        return await JoinScannedAsync(db, muster, since, clock, ct) + await JoinVisitorsAsync(db, muster, since, ct);
    }

    /// <summary>
    /// Whose last scan is an entry that arrived here since; also one that a device had kept. The list is held against its end for so long.
    /// </summary>
    private static Task<int> JoinScannedAsync(AcademyDbContext db, MusterCall muster, DateTimeOffset since, SchoolClock clock, CancellationToken ct)
    {
        var (dayStart, now) = (clock.StartOf(clock.DayOf(muster.StartedAt)), clock.UtcNow);
        return db.Database.ExecuteSqlAsync(
            $"""
            WITH running AS (SELECT id FROM musters WHERE id = {muster.Id} AND ended_at IS NULL FOR SHARE),
            fresh AS (
                SELECT DISTINCT ON (log.student_id) log.student_id, log.occurred_at, log.direction, log.offline
                FROM access_logs log
                WHERE log.school_id = {muster.SchoolId} AND log.occurred_at >= {dayStart} AND log.occurred_at <= {now} AND log.received_at >= {since}
                    AND log.student_id IS NOT NULL AND (log.status = 'Granted' OR log.shown = 'Granted')
                    AND NOT EXISTS (SELECT FROM muster_people listed WHERE listed.muster_id = {muster.Id} AND listed.student_id = log.student_id)
                ORDER BY log.student_id, log.occurred_at DESC)
            INSERT INTO muster_people (id, muster_id, school_id, student_id, class_id, doubt, why, status, came_at)
            SELECT gen_random_uuid(), running.id, student.school_id, student.id, student.class_id,
                   CASE WHEN fresh.offline THEN 'Probably' ELSE 'Confirmed' END, CASE WHEN fresh.offline THEN 'scanned_offline' ELSE 'came_in' END,
                   'Open', CASE WHEN fresh.occurred_at > {muster.StartedAt} THEN fresh.occurred_at END
            FROM running CROSS JOIN fresh
            JOIN students student ON student.id = fresh.student_id AND student.status = 'Active' AND student.deleted_at IS NULL
            WHERE fresh.direction = 'Entry' AND NOT EXISTS (
                SELECT FROM access_logs later
                WHERE later.student_id = fresh.student_id AND later.occurred_at > fresh.occurred_at AND later.occurred_at <= {now}
                    AND (later.status = 'Granted' OR later.shown = 'Granted'))
            ON CONFLICT DO NOTHING
            """, ct);
    }

    private static Task<int> JoinVisitorsAsync(AcademyDbContext db, MusterCall muster, DateTimeOffset since, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            WITH running AS (SELECT id FROM musters WHERE id = {muster.Id} AND ended_at IS NULL FOR SHARE)
            INSERT INTO muster_people (id, muster_id, school_id, visit_id, doubt, why, status, came_at)
            SELECT gen_random_uuid(), running.id, visit.school_id, visit.id, 'Confirmed', 'signed_in', 'Open',
                   CASE WHEN visit.came_at > {muster.StartedAt} THEN visit.came_at END
            FROM running JOIN visits visit ON visit.school_id = {muster.SchoolId} AND visit.status = 'Inside' AND visit.came_at >= {since}
            ON CONFLICT DO NOTHING
            """, ct);
}
