using Npgsql;
using NpgsqlTypes;
using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>
/// One scan, one round trip: everything a gate decides by is looked up and the row is written by one prepared statement. It does
/// less than the portal: no repeat is noticed, and two gates may both say entry. The hash of a known code comes from a table, which
/// costs one look-up that the portal does not have; an unknown one is drawn once, in a SELECT of its own, lest it be drawn for each pass;
/// ids grow as the portal's do, so that both fill the indexes alike.
/// </summary>
internal static class PgBenchScripts
{
    public const string Known = "known.sql";
    public const string Unknown = "unknown.sql";

    /// <summary>Scan ids of a step of pgbench begin so.</summary>
    public static string ScanPrefix(int connections) => $"pgbench-{connections}-";

    public static async Task WriteAsync(string folder, BenchGate gate, CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, Known), Script(gate, "(SELECT token_hash FROM bench_codes WHERE place = :place)"), ct);
        await File.WriteAllTextAsync(Path.Combine(folder, Unknown), Script(gate, "(SELECT sha256(uuid_send(gen_random_uuid())))"), ct);
    }

    public static async Task FillCodesAsync(BenchDatabase database, BenchGate gate, CancellationToken ct)
    {
        await database.ChangeAsync("CREATE TABLE bench_codes (place integer PRIMARY KEY, token_hash bytea NOT NULL)", ct);
        await using var connection = new NpgsqlConnection(database.Connections.App);
        await connection.OpenAsync(ct);
        await using (var rows = await connection.BeginBinaryImportAsync("COPY bench_codes FROM STDIN (FORMAT BINARY)", ct))
        {
            for (var place = 0; place < gate.Codes.Count; place++)
            {
                await rows.StartRowAsync(ct);
                await rows.WriteAsync(place + 1, NpgsqlDbType.Integer, ct);
                await rows.WriteAsync(gate.Codes[place].TokenHash, NpgsqlDbType.Bytea, ct);
            }

            await rows.CompleteAsync(ct);
        }

        await database.ChangeAsync("VACUUM (ANALYZE) bench_codes", ct);
    }

    /// <summary>The row's id starts with the milliseconds since 1970, as a UUID of version 7 does.</summary>
    private static string Script(BenchGate gate, string tokenHash) =>
        $"""
        \set turn :turn + 1
        \set place random(1, {gate.Codes.Count})
        WITH gate AS (
            SELECT device.id AS device_id, school.id AS school_id, point.id AS point_id, point.direction,
                   point.is_active AND point.deleted_at IS NULL AND school.is_active AS is_open,
                   (now() AT TIME ZONE school.time_zone_id)::date AS day,
                   date_trunc('day', now() AT TIME ZONE school.time_zone_id) AT TIME ZONE school.time_zone_id AS day_start
            FROM device_keys key
            JOIN reader_devices device ON device.id = key.device_id AND device.is_active
            JOIN schools school ON school.id = device.school_id
            JOIN access_points point ON point.id = device.access_point_id
            WHERE key.key_hash = '\x{Convert.ToHexString(gate.Key.Hash())}'::bytea AND key.revoked_at IS NULL),
        shown AS (
            SELECT pass.id, pass.school_id, pass.student_id, pass.status, pass.expires_on, holder.status AS holder_status, holder.deleted_at
            FROM passes pass LEFT JOIN students holder ON holder.id = pass.student_id
            WHERE pass.token_hash = {tokenHash}),
        decided AS (
            SELECT gate.*, shown.id AS pass_id, shown.student_id,
                   coalesce(nullif(gate.direction, 'Both'), (
                       SELECT CASE earlier.direction WHEN 'Entry' THEN 'Exit' ELSE 'Entry' END
                       FROM access_logs earlier
                       WHERE earlier.student_id = shown.student_id AND earlier.status = 'Granted'
                           AND earlier.occurred_at >= gate.day_start AND earlier.occurred_at <= now()
                       ORDER BY earlier.occurred_at DESC LIMIT 1), 'Entry') AS way,
                   CASE WHEN NOT gate.is_open THEN 'access_point_inactive'
                        WHEN shown.id IS NULL THEN 'unknown_pass'
                        WHEN shown.school_id <> gate.school_id THEN 'wrong_school'
                        WHEN shown.status <> 'Active' THEN 'revoked_pass'
                        WHEN shown.expires_on < gate.day THEN 'expired_pass'
                        WHEN shown.holder_status <> 'Active' OR shown.deleted_at IS NOT NULL THEN 'student_inactive' END AS reason
            FROM gate LEFT JOIN shown ON true)
        INSERT INTO access_logs (
            id, school_id, device_id, access_point_id, scan_id, student_id, pass_id, occurred_at, received_at,
            direction, status, reason, offline, clock_skewed)
        SELECT encode(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) from 3) from 1), 'hex')::uuid,
               school_id, device_id, point_id, 'pgbench-' || :connections || '-' || :client_id || '-' || :turn, student_id, pass_id, now(), now(),
               way, CASE WHEN reason IS NULL THEN 'Granted' ELSE 'Denied' END, reason, false, false
        FROM decided
        RETURNING *;

        """;
}
