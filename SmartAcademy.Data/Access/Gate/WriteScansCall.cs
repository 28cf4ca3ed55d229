using Npgsql;
using NpgsqlTypes;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>The database function <c>write_scans</c>: its parameters and its rows. Prepared once for a connection.</summary>
internal sealed class WriteScansCall(NpgsqlConnection connection) : IAsyncDisposable
{
    private const string Sql =
        """
        SELECT id, is_new, is_same_pass, occurred_at, direction, status, reason, clock_skewed, access_point_id
        FROM write_scans($1::text::pg_snapshot, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """;

    private NpgsqlCommand? command;

    /// <summary>What was written, by the ids of the asked rows; null when the view is outdated and nothing was written.</summary>
    public async Task<Dictionary<Guid, WrittenScan>?> RunAsync(
        string snapshot, IReadOnlyList<DecidedScan> scans, DateTimeOffset now, CancellationToken ct)
    {
        command ??= await PrepareAsync(ct);
        Fill(command.Parameters, snapshot, scans, now);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var written = new Dictionary<Guid, WrittenScan>(scans.Count);
        while (await rows.ReadAsync(ct))
        {
            written.Add(rows.GetGuid(0), Read(rows));
        }

        return written.Count > 0 ? written : null;
    }

    public ValueTask DisposeAsync() => command?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static void Fill(NpgsqlParameterCollection parameters, string snapshot, IReadOnlyList<DecidedScan> scans, DateTimeOffset now)
    {
        object[] values =
        [
            snapshot, now.ToUniversalTime(),
            Each(scans, scan => scan.Asked.LogId), Each(scans, scan => scan.Reader.DeviceId), Each(scans, scan => scan.Point.Id),
            Each(scans, scan => scan.Asked.Scan.ScanId), Each(scans, scan => scan.Asked.Scan.TokenHash),
            Each(scans, scan => scan.Card?.PassId), Each(scans, scan => scan.Card?.StudentId),
            Each(scans, scan => scan.Direction?.ToString()), Each(scans, scan => scan.Reason),
            Each(scans, scan => scan.Asked.Time.OccurredAt.ToUniversalTime()), Each(scans, scan => scan.DayStart),
            Each(scans, scan => scan.Asked.Scan.DeviceTime?.ToUniversalTime()), Each(scans, scan => scan.Asked.IsOffline),
            Each(scans, scan => scan.Asked.Time.ClockSkewed), Each(scans, scan => scan.Asked.Scan.DeviceDetails),
            Each(scans, scan => scan.Asked.Scan.ReadBy.ToString()), Each(scans, scan => scan.Asked.Scan.TypedReason),
            scans.Where(scan => scan.Reader.IsNewsAt(now)).Select(scan => scan.Reader.DeviceId).Distinct().ToArray(),
        ];
        for (var place = 0; place < values.Length; place++)
        {
            parameters[place].Value = values[place];
        }
    }

    private static T[] Each<T>(IReadOnlyList<DecidedScan> scans, Func<DecidedScan, T> part)
    {
        var values = new T[scans.Count];
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = part(scans[place]);
        }

        return values;
    }

    private static WrittenScan Read(NpgsqlDataReader row) => new(
        row.GetBoolean(1), row.GetBoolean(2), row.GetFieldValue<DateTimeOffset>(3), Enum.Parse<GateDirection>(row.GetString(4)),
        Enum.Parse<AccessStatus>(row.GetString(5)), row.IsDBNull(6) ? null : row.GetString(6), row.GetBoolean(7), row.GetGuid(8));

    private async Task<NpgsqlCommand> PrepareAsync(CancellationToken ct)
    {
        NpgsqlDbType[] arrays =
        [
            NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid,
            NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz,
            NpgsqlDbType.Boolean, NpgsqlDbType.Boolean, NpgsqlDbType.Jsonb, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Uuid,
        ];
        var made = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Text }, new() { NpgsqlDbType = NpgsqlDbType.TimestampTz } },
        };
        foreach (var of in arrays)
        {
            made.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | of });
        }

        await made.PrepareAsync(ct);
        return made;
    }
}
