using Npgsql;
using NpgsqlTypes;
using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>
/// The portal's statement as scripts of pgbench. A scan's id and the row's id grow as the portal's do, so that both fill
/// the indexes alike; the hash of a known code comes from a table, which costs one look-up that the portal does not have.
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
        await File.WriteAllTextAsync(Path.Combine(folder, Unknown), Script(gate, "sha256(uuid_send(gen_random_uuid()))"), ct);
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
                await rows.WriteAsync(gate.Codes[place].Hash(), NpgsqlDbType.Bytea, ct);
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
        SELECT * FROM verify_scan('\x{Convert.ToHexString(gate.Key.Hash())}'::bytea, encode(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) from 3) from 1), 'hex')::uuid, 'pgbench-' || :connections || '-' || :client_id || '-' || :turn, {tokenHash}, NULL, NULL, NULL, now(), false, false, NULL, now());

        """;
}
