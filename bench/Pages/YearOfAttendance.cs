using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Pages;

/// <summary>The registers of two hundred school days for the school NOOR: one million marks at 5,000 pupils.</summary>
internal static class YearOfAttendance
{
    private const string Statements =
        """
        CREATE TEMP TABLE school_days AS
            SELECT day::date AS day FROM generate_series(now() - interval '290 days', now() - interval '1 day', interval '1 day') day
            WHERE extract(dow FROM day) NOT IN (5, 6) ORDER BY day DESC LIMIT 200;

        INSERT INTO attendance_registers (id, school_id, class_id, day, taken_at, version)
        SELECT gen_random_uuid(), classes.school_id, classes.id, day, day + time '03:00', 1
        FROM classes JOIN schools ON schools.id = classes.school_id AND schools.code = 'NOOR', school_days
        ON CONFLICT DO NOTHING;

        -- Of twenty pupils one is absent and one late.
        INSERT INTO attendance_marks (register_id, student_id, school_id, day, code_id, minutes_late)
        SELECT registers.id, students.id, registers.school_id, registers.day, codes.id, CASE codes.letter WHEN 'L' THEN 10 END
        FROM attendance_registers registers
        JOIN students ON students.class_id = registers.class_id AND students.deleted_at IS NULL
        JOIN attendance_codes codes ON codes.school_id = registers.school_id
            AND codes.letter = CASE abs(hashtext(students.id::text || registers.day::text)) % 20 WHEN 0 THEN 'A' WHEN 1 THEN 'L' ELSE 'P' END
        WHERE registers.period IS NULL
        ON CONFLICT DO NOTHING;

        ANALYZE;
        """;

    public static Task FillAsync(BenchDatabase database, CancellationToken ct) => database.ChangeAsync(Statements, ct);
}
