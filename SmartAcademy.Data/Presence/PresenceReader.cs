using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Presence;

/// <summary>Reads who may be inside, for the page and for the list of an evacuation.</summary>
internal static class PresenceReader
{
    /// <summary>No school of ours is so large; a mistake must not read a table without end.</summary>
    private const int Most = 20_000;

    /// <summary>A device that sends heartbeats sends one a minute.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    /// <summary>By class and roll; students without a class last.</summary>
    public static async Task<List<PresenceLine>> PresentAsync(this AcademyDbContext db, SchoolClock clock, CancellationToken ct)
    {
        var moment = await MomentAsync(db, clock, ct);
        var classes = await db.Classes.AsNoTracking().OrderBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Section)
            .Select(row => new { row.Id, Title = new ClassTitle(row.Name, row.NameBangla, row.Section) }).ToListAsync(ct);
        var places = classes.Select((row, place) => (row.Id, row.Title, place)).ToDictionary(row => row.Id);
        var rows = await RowsAsync(db, clock, ct);
        var lines = new List<PresenceLine>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Finding(moment) is { } finding)
            {
                var place = row.ClassId is { } id && places.TryGetValue(id, out var known) ? known : (Id: Guid.Empty, Title: null!, place: int.MaxValue);
                lines.Add(new PresenceLine
                {
                    Id = row.StudentId,
                    Name = row.Name,
                    NameBangla = row.NameBangla,
                    Number = row.EnrolmentNumber,
                    PhotoFileId = row.PhotoFileId,
                    ClassId = row.ClassId,
                    Class = place.Title,
                    Place = place.place,
                    Finding = finding,
                    ScanAt = row.ScanAt is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone) : null,
                });
            }
        }

        return [.. lines.OrderBy(line => line.Place), .. await db.VisitorsAsync(clock, ct)];
    }

    private static async Task<PresenceMoment> MomentAsync(AcademyDbContext db, SchoolClock clock, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var watched = await db.AccessPoints.AnyAsync(
            point => point.IsActive && point.Direction != AccessPointDirection.Entry
                && db.Devices.Any(device => device.IsActive && device.AccessPoints.Any(served => served.AccessPointId == point.Id)),
            ct);
        var heard = now - Silence;
        var silent = await db.DeviceHealth.Where(health => health.BeatAt < heard || health.Waiting > 0).Select(health => health.DeviceId).ToListAsync(ct);
        return new PresenceMoment(now, clock.StartOf(clock.Today), watched, silent.ToHashSet());
    }

    /// <summary>
    /// Students who came in since yesterday and did not go out, or whom a register of today calls present. One statement over the
    /// scans of two days; row-level security holds besides the school that is named here.
    /// </summary>
    private static Task<List<PresenceRow>> RowsAsync(AcademyDbContext db, SchoolClock clock, CancellationToken ct)
    {
        var (everywhere, schoolId) = (db.Actor.AllSchools, db.Actor.SchoolId ?? Guid.Empty);
        var (today, yesterday, now) = (clock.Today, clock.StartOf(clock.Today.AddDays(-1)), clock.UtcNow);
        return db.Database.SqlQuery<PresenceRow>(
            $"""
            WITH last AS (
                SELECT DISTINCT ON (log.student_id) log.student_id, log.occurred_at, log.direction, log.status, log.offline, log.flags, log.override_of, log.device_id
                FROM access_logs log
                WHERE ({everywhere} OR log.school_id = {schoolId}) AND log.occurred_at >= {yesterday} AND log.occurred_at <= {now}
                    AND log.student_id IS NOT NULL AND (log.status = 'Granted' OR log.shown = 'Granted')
                ORDER BY log.student_id, log.occurred_at DESC),
            mark AS (
                SELECT mark.student_id, code.direction = 'In' AS is_here, coalesce(register.changed_at, register.taken_at) AS at
                FROM attendance_marks mark
                JOIN attendance_codes code ON code.id = mark.code_id
                JOIN attendance_registers register ON register.id = mark.register_id
                WHERE ({everywhere} OR mark.school_id = {schoolId}) AND mark.day = {today} AND mark.period IS NULL),
            away AS (
                SELECT student_id, max(released_at) AS at FROM releases
                WHERE ({everywhere} OR school_id = {schoolId}) AND day = {today} AND returned_at IS NULL GROUP BY student_id)
            SELECT student.id AS "StudentId", student.first_name AS "FirstName", student.middle_name AS "MiddleName", student.last_name AS "LastName",
                   student.name_bangla AS "NameBangla", student.enrolment_number AS "EnrolmentNumber", student.photo_file_id AS "PhotoFileId",
                   student.class_id AS "ClassId", student.roll_number AS "RollNumber",
                   last.occurred_at AS "ScanAt", last.direction = 'Entry' AS "WentIn", last.offline AS "Offline", last.status = 'Denied' AS "WasDenied",
                   last.override_of IS NOT NULL AS "Overridden", last.flags AS "Flags", last.device_id AS "DeviceId",
                   mark.is_here AS "RegisterSaysHere", mark.at AS "RegisterAt", away.at AS "ReleasedAt"
            FROM students student
            LEFT JOIN last ON last.student_id = student.id
            LEFT JOIN mark ON mark.student_id = student.id
            LEFT JOIN away ON away.student_id = student.id
            WHERE ({everywhere} OR student.school_id = {schoolId}) AND student.status = 'Active' AND student.deleted_at IS NULL
                AND (last.direction = 'Entry' OR mark.is_here)
            ORDER BY student.roll_number NULLS LAST, student.first_name, student.id
            LIMIT {Most}
            """).ToListAsync(ct);
    }
}
