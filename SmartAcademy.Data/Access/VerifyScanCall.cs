using Npgsql;
using NpgsqlTypes;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Access;

/// <summary>The database function <c>verify_scan</c>: its parameters and its row.</summary>
internal static class VerifyScanCall
{
    public const string Sql =
        """
        SELECT outcome, occurred_at, direction, status, reason, clock_skewed, access_point_id, access_point_name,
               student_id, first_name, middle_name, last_name, name_bangla, class_label, has_photo,
               pass_number, pass_type, pass_expires_on
        FROM verify_scan($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """;

    public static void Fill(NpgsqlParameterCollection parameters, byte[] keyHash, GateScan scan, ScanTime time, bool offline, DateTimeOffset now)
    {
        Add(parameters, NpgsqlDbType.Bytea, keyHash);
        Add(parameters, NpgsqlDbType.Uuid, Guid.CreateVersion7(now));
        Add(parameters, NpgsqlDbType.Text, scan.ScanId);
        Add(parameters, NpgsqlDbType.Bytea, scan.TokenHash);
        Add(parameters, NpgsqlDbType.Uuid, scan.AccessPointId);
        Add(parameters, NpgsqlDbType.Text, scan.Direction?.ToString());
        Add(parameters, NpgsqlDbType.TimestampTz, scan.DeviceTime?.ToUniversalTime());
        Add(parameters, NpgsqlDbType.TimestampTz, time.OccurredAt.ToUniversalTime());
        Add(parameters, NpgsqlDbType.Boolean, time.ClockSkewed);
        Add(parameters, NpgsqlDbType.Boolean, offline);
        Add(parameters, NpgsqlDbType.Jsonb, scan.DeviceDetails);
        Add(parameters, NpgsqlDbType.TimestampTz, now.ToUniversalTime());
        Add(parameters, NpgsqlDbType.Text, scan.CodeFault);
        Add(parameters, NpgsqlDbType.Text, scan.ReadBy.ToString());
        Add(parameters, NpgsqlDbType.Text, scan.TypedReason);
    }

    public static GateAnswer Read(NpgsqlDataReader row, string scanId)
    {
        var outcome = Enum.Parse<ScanOutcome>(row.GetString(0).Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        return outcome is ScanOutcome.Answered or ScanOutcome.Repeated
            ? new GateAnswer(outcome, ReadScan(row, scanId))
            : new GateAnswer(outcome, null);
    }

    private static AnsweredScan ReadScan(NpgsqlDataReader row, string scanId) => new()
    {
        ScanId = scanId,
        OccurredAt = row.GetFieldValue<DateTimeOffset>(1),
        Direction = Enum.Parse<GateDirection>(row.GetString(2)),
        Status = Enum.Parse<AccessStatus>(row.GetString(3)),
        Reason = Text(row, 4),
        ClockSkewed = row.GetBoolean(5),
        AccessPointId = row.GetGuid(6),
        AccessPointName = row.GetString(7),
        Student = row.IsDBNull(8) ? null : ReadStudent(row),
        Pass = row.IsDBNull(15)
            ? null
            : new GatePass(row.GetString(15), Enum.Parse<PassType>(row.GetString(16)), row.GetFieldValue<DateOnly>(17)),
    };

    private static GateStudent ReadStudent(NpgsqlDataReader row) => new(
        row.GetGuid(8), StudentName.Full(row.GetString(9), Text(row, 10), Text(row, 11)), Text(row, 12), Text(row, 13), row.GetBoolean(14));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static void Add(NpgsqlParameterCollection parameters, NpgsqlDbType type, object? value) =>
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
}
