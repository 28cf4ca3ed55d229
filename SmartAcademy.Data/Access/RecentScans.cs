using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>The newest scans at the actor's gates.</summary>
public sealed class RecentScans(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<RecentScan>> LatestAsync(Actor actor, int count, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockOfActorAsync(time, ct);
        var newest = NewestOfEachSchool(db, count).AsNoTracking()
            .OrderByDescending(scan => scan.OccurredAt).ThenByDescending(scan => scan.Id).Take(count);
        var scans = await (
            from scan in newest
            join point in db.AccessPoints.WithDeleted() on scan.AccessPointId equals point.Id
            join student in db.Students.WithDeleted() on scan.StudentId equals (Guid?)student.Id into students
            from student in students.DefaultIfEmpty()
            orderby scan.OccurredAt descending, scan.Id descending
            select new RecentScan
            {
                Id = scan.Id,
                At = scan.OccurredAt,
                Direction = scan.Direction,
                Reason = scan.Reason,
                AccessPoint = point.Name,
                StudentId = scan.StudentId,
                StudentName = student == null ? "" : StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                StudentNameBangla = student == null ? null : student.NameBangla,
                PhotoFileId = student == null ? null : student.PhotoFileId,
            }).ToListAsync(ct);
        return [.. scans.Select(scan => scan with { At = TimeZoneInfo.ConvertTime(scan.At, clock.Zone) })];
    }

    /// <summary>
    /// School by school, so that each one's index gives its newest rows, however many years of scans there are. The translation of
    /// LINQ would number all rows first.
    /// </summary>
    private static IQueryable<AccessLog> NewestOfEachSchool(AcademyDbContext db, int count) => db.AccessLogs.FromSql(
        $"""
        SELECT scan.* FROM schools CROSS JOIN LATERAL (
            SELECT * FROM access_logs log WHERE log.school_id = schools.id ORDER BY log.occurred_at DESC, log.id DESC LIMIT {count}) scan
        """);
}
