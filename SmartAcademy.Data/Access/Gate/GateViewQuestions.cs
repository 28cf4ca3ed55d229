using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>The statements that a view is read by. The connection was told its school and sees no other.</summary>
internal static class GateViewQuestions
{
    /// <summary>A large school is read once, and may take longer than a scan.</summary>
    private const int PatienceSeconds = 20;

    public const string Snapshot = "SELECT pg_current_snapshot()::text";
    public const string School = "SELECT time_zone_id, is_active FROM schools WHERE id = current_school()";
    public const string Points = "SELECT id, name, direction, is_active AND deleted_at IS NULL FROM access_points";
    public const string Served = "SELECT device_id, access_point_id FROM device_access_points";
    public const string Classes = "SELECT id, rtrim(name || ' ' || section), department_id FROM classes";
    public const string Rules = "SELECT live FROM gate_rules WHERE school_id = current_school()";
    public const string Week = "SELECT department_id, day, is_open, opens_at, closes_at FROM school_weekdays";

    /// <summary>A scan may come a week late, and a view is an hour old at most.</summary>
    public const string SpecialDays =
        """
        SELECT department_id, class_id, kind, name, starts_on, ends_on, opens_at, closes_at FROM special_days
        WHERE ends_on > now() - interval '9 days' AND starts_on < now() + interval '3 days'
        """;

    public const string Leaves =
        "SELECT student_id, starts_at, ends_at FROM gate_leave WHERE ends_at > now() - interval '9 days' AND starts_at < now() + interval '3 days'";

    public const string SomeLeaves = Leaves + " AND student_id = ANY ($1)";

    public const string Readers =
        """
        SELECT key.key_hash, device.id, device.access_point_id, device.last_seen_at
        FROM device_keys key JOIN reader_devices device ON device.id = key.device_id AND device.is_active
        WHERE key.revoked_at IS NULL
        """;

    public const string Cards =
        """
        SELECT pass.token_hash, pass.id, pass.number, pass.type, pass.status, pass.expires_on,
               student.id, student.status = 'Active' AND student.deleted_at IS NULL, student.first_name, student.middle_name,
               student.last_name, student.name_bangla, student.class_id, student.photo_file_id IS NOT NULL, visit.name, host.display_name
        FROM passes pass LEFT JOIN students student ON student.id = pass.student_id
        LEFT JOIN visits visit ON pass.student_id IS NULL AND visit.pass_id = pass.id
        LEFT JOIN users host ON host.id = visit.host_id
        """;

    public const string SomeCards = Cards + "\nWHERE pass.id = ANY ($1) OR pass.student_id = ANY ($1)";

    /// <summary>What a snapshot did not see; a row without a subject concerns the whole school.</summary>
    public const string Changes =
        """
        SELECT DISTINCT subject_id FROM gate_changes
        WHERE school_id = current_school() AND changed_in >= pg_snapshot_xmin($1::text::pg_snapshot)
            AND NOT pg_visible_in_snapshot(changed_in, $1::text::pg_snapshot)
        """;

    /// <summary>All answers show one and the same moment.</summary>
    public static ValueTask<NpgsqlTransaction> AtOneMomentAsync(this NpgsqlConnection connection, CancellationToken ct) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public static NpgsqlBatch Ask(this NpgsqlConnection connection, params ReadOnlySpan<string> questions)
    {
        var batch = new NpgsqlBatch(connection) { Timeout = PatienceSeconds };
        foreach (var question in questions)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(question));
        }

        return batch;
    }

    public static NpgsqlBatchCommand Since(string snapshot) =>
        new(Changes) { Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Text, Value = snapshot } } };

    /// <summary>Cards, leaves and blocks of some passes or students.</summary>
    public static NpgsqlBatch Of(this NpgsqlConnection connection, Guid[] subjects)
    {
        var batch = connection.Ask(SomeCards, SomeLeaves, GateHoldsReading.SomeBlocks);
        foreach (var question in batch.BatchCommands)
        {
            question.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = subjects });
        }

        return batch;
    }
}
