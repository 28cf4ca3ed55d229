using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Access.Tallies;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Bench.Logs;

/// <summary>Scans of years gone by: every pupil in and out on every school day before those that the academy has, as far back as the rows reach.</summary>
internal sealed class YearsOfScans(BenchDatabase database)
{
    /// <summary>Of a pupil on a school day.</summary>
    private const int ScansADay = 2;

    private const double SchoolDaysInSeven = 5.0 / 7;

    /// <summary>Fills the months, as many at once as there are processors, and gives the number of rows in all.</summary>
    public async Task<long> FillAsync(long rows, CancellationToken ct)
    {
        var (pupils, until) = await StartAsync(ct);
        var days = (int)Math.Ceiling(rows / (double)(pupils * ScansADay) / SchoolDaysInSeven);
        var first = until.AddDays(-days);
        await database.FillAsync(Words($"SELECT make_access_log_months('{first:yyyy-MM-dd}', now())"), ct);
        await database.FillAsync(Places, ct);
        await Parallel.ForEachAsync(Months(first, until), ct, async (month, stop) =>
        {
            await database.FillAsync(Words(Scans, month.First, month.End), stop);
            Console.Write(Words($"\r{month.First:yyyy-MM} "));
        });

        Console.WriteLine();
        await database.FillAsync("ANALYZE access_logs; DELETE FROM gate_tally_marks; DROP TABLE bench_places", ct);
        return await CountAsync(ct);
    }

    /// <summary>How long the jobs take that make the pages quick: the tallies of all days, once, and the summary of students, every six hours.</summary>
    public async Task<(TimeSpan Tallies, TimeSpan Summary)> SumUpAsync(CancellationToken ct)
    {
        var tallies = new GateTallies(database, TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        await tallies.RunAsync(Actor.System(), ct);
        var counted = TimeProvider.System.GetElapsedTime(started);
        started = TimeProvider.System.GetTimestamp();
        await tallies.SumUpStudentsAsync(Actor.System(), ct);
        await database.FillAsync("VACUUM (ANALYZE) gate_hours, gate_minutes, gate_class_days, gate_stays, student_pass_summary", ct);
        return (counted, TimeProvider.System.GetElapsedTime(started));
    }

    /// <summary>Each pupil with a pass, and each reader of their school under a number.</summary>
    private const string Places =
        """
        CREATE TABLE bench_places AS
        SELECT device.school_id, device.id AS device_id, device.access_point_id, row_number() OVER (PARTITION BY device.school_id ORDER BY device.id) - 1 AS number,
               count(*) OVER (PARTITION BY device.school_id) AS readers
        FROM reader_devices device
        """;

    /// <summary>{0} and {1} are the first day and the day after the last. Ids begin with the time, as the portal's do; one scan of forty is denied.</summary>
    private const string Scans =
        """
        INSERT INTO access_logs (id, school_id, device_id, access_point_id, scan_id, student_id, pass_id, occurred_at, received_at,
                                 direction, status, reason, offline, clock_skewed, read_by)
        SELECT (lpad(to_hex((extract(epoch FROM scan.at) * 1000)::bigint), 12, '0') || '7' || substr(scan.dice, 1, 3) || '8' || substr(scan.dice, 4, 15))::uuid,
               scan.school_id, place.device_id, place.access_point_id, 'bench-' || scan.dice, scan.student_id, scan.pass_id, scan.at, scan.at,
               scan.direction, CASE WHEN scan.hash % 40 = 0 THEN 'Denied' ELSE 'Granted' END, CASE WHEN scan.hash % 40 = 0 THEN 'expired_pass' END,
               false, false, 'Camera'
        FROM (
            SELECT student.id AS student_id, student.school_id, pass.id AS pass_id, way.direction,
                   day + way.opens + way.lasts * random() AS at, md5(random()::text || student.id) AS dice,
                   abs(hashtext(student.id::text || day::text || way.direction)) AS hash
            FROM generate_series('{0:yyyy-MM-dd}'::timestamptz, '{1:yyyy-MM-dd}'::timestamptz - interval '1 day', interval '1 day') day
            CROSS JOIN (VALUES ('Entry', interval '1 hour', interval '90 minutes'), ('Exit', interval '7 hours', interval '60 minutes')) way (direction, opens, lasts)
            CROSS JOIN students student
            JOIN LATERAL (SELECT id FROM passes WHERE passes.student_id = student.id LIMIT 1) pass ON true
            WHERE extract(dow FROM day) NOT IN (5, 6) AND student.deleted_at IS NULL AND student.status = 'Active') scan
        JOIN bench_places place ON place.school_id = scan.school_id AND place.number = scan.hash % place.readers
        ORDER BY scan.at
        """;

    private static IEnumerable<(DateTime First, DateTime End)> Months(DateTime first, DateTime until)
    {
        for (var month = first; month < until; month = month.AddMonths(1).AddDays(1 - month.Day))
        {
            var next = month.AddMonths(1).AddDays(1 - month.Day);
            yield return (month, next < until ? next : until);
        }
    }

    /// <summary>How many come to school, and the day of the first scan that there is.</summary>
    private async Task<(int Pupils, DateTime Until)> StartAsync(CancellationToken ct)
    {
        await using var db = await database.OpenAsync(Actor.System(), ct);
        var pupils = await db.Students.CountAsync(student => student.Status == Domain.Students.StudentStatus.Active, ct);
        return (pupils, (await db.AccessLogs.MinAsync(log => log.OccurredAt, ct)).UtcDateTime.Date);
    }

    private async Task<long> CountAsync(CancellationToken ct)
    {
        await using var db = await database.OpenAsync(Actor.System(), ct);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        return await db.AccessLogs.LongCountAsync(ct);
    }

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    private static string Words(string pattern, DateTime first, DateTime end) => string.Format(CultureInfo.InvariantCulture, pattern, first, end);
}
