using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Muster;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Bench.Pages;

/// <summary>The whole school NOOR came in within the last hour, a hundred visitors with it, and an evacuation has just begun.</summary>
internal static class MorningOnSite
{
    private const string Statements =
        """
        INSERT INTO access_logs (id, school_id, device_id, access_point_id, scan_id, student_id, pass_id, occurred_at, received_at,
                                 direction, status, offline, clock_skewed, read_by)
        SELECT gen_random_uuid(), student.school_id, reader.id, reader.access_point_id, 'bench-in-' || student.id, student.id, pass.id, came.at, came.at,
               'Entry', 'Granted', false, false, 'Camera'
        FROM students student
        JOIN schools ON schools.id = student.school_id AND schools.code = 'NOOR'
        JOIN LATERAL (SELECT id FROM passes WHERE passes.student_id = student.id LIMIT 1) pass ON true
        JOIN LATERAL (SELECT id, access_point_id FROM reader_devices WHERE reader_devices.school_id = student.school_id ORDER BY id LIMIT 1) reader ON true
        CROSS JOIN LATERAL (SELECT now() - interval '1 second' * (abs(hashtext(student.id::text)) % 3600) AS at) came
        WHERE student.deleted_at IS NULL AND student.status = 'Active';

        INSERT INTO visits (id, school_id, name, purpose, expected_at, leaves_by, status, written_at, was_watched, came_at)
        SELECT gen_random_uuid(), schools.id, 'Caller ' || number, 'Bench', now(), now() + interval '2 hours', 'Inside', now(), false, now()
        FROM schools, generate_series(1, 100) number WHERE schools.code = 'NOOR';

        ANALYZE access_logs; ANALYZE visits;
        """;

    public static async Task BeginAsync(BenchDatabase database, CancellationToken ct)
    {
        await database.FillAsync(Statements, ct);
        await using var db = await database.OpenAsync(Actor.System(), ct);
        var school = await db.Schools.SingleAsync(row => row.Code == "NOOR", ct);
        var started = await new MusterService(database, TimeProvider.System).StartAsync(Actor.System(school.Id), isDrill: true, "Bench", ct);
        if (started.IsRefused)
        {
            throw new BenchException($"the evacuation did not begin: {started.Refusals[0].Code}");
        }
    }
}
