using Npgsql;
using NpgsqlTypes;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>The database function <c>write_scans</c>: its parameters and its rows. Prepared once for a connection.</summary>
internal sealed class WriteScansCall(NpgsqlConnection connection) : IAsyncDisposable
{
    private static readonly NpgsqlDbType[] Arrays =
    [
        NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz,
        NpgsqlDbType.Boolean, NpgsqlDbType.Boolean, NpgsqlDbType.Jsonb, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Uuid,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Text,
    ];

    private static readonly NpgsqlDbType[] OfTheSchool = [NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Jsonb];

    private static readonly string Sql =
        $"""
        SELECT id, is_new, is_same_pass, occurred_at, direction, status, reason, clock_skewed, access_point_id, log_id, findings, late_minutes, explanation
        FROM write_scans($1::text::pg_snapshot, {string.Join(", ", Enumerable.Range(2, 1 + Arrays.Length + OfTheSchool.Length).Select(number => $"${number}"))})
        """;

    private NpgsqlCommand? command;

    /// <summary>What was written, by the ids of the asked rows; null when the view is outdated and nothing was written.</summary>
    public async Task<Dictionary<Guid, WrittenScan>?> RunAsync(
        GateView view, IReadOnlyList<DecidedScan> scans, DateTimeOffset now, CancellationToken ct)
    {
        command ??= await PrepareAsync(ct);
        Fill(command.Parameters, view, scans, now);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var written = new Dictionary<Guid, WrittenScan>(scans.Count);
        while (await rows.ReadAsync(ct))
        {
            written.Add(rows.GetGuid(0), Read(rows));
        }

        return written.Count > 0 ? written : null;
    }

    public ValueTask DisposeAsync() => command?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static void Fill(NpgsqlParameterCollection parameters, GateView view, IReadOnlyList<DecidedScan> scans, DateTimeOffset now)
    {
        object[] values =
        [
            view.Snapshot, now.ToUniversalTime(),
            Each(scans, scan => scan.Asked.LogId), Each(scans, scan => scan.Reader.DeviceId), Each(scans, scan => scan.Point.Id),
            Each(scans, scan => scan.Asked.Scan.ScanId), Each(scans, scan => scan.Asked.Scan.TokenHash),
            Each(scans, scan => scan.Card?.PassId), Each(scans, scan => scan.Card?.StudentId),
            Each(scans, scan => scan.Direction?.ToString()), Each(scans, scan => scan.Verdict.Reason),
            Each(scans, scan => scan.Asked.Time.OccurredAt.ToUniversalTime()), Each(scans, scan => scan.DayStart),
            Each(scans, scan => scan.Asked.Scan.DeviceTime?.ToUniversalTime()), Each(scans, scan => scan.Asked.IsOffline),
            Each(scans, scan => scan.Asked.Time.ClockSkewed), Each(scans, scan => scan.Asked.Scan.DeviceDetails),
            Each(scans, scan => scan.Asked.Scan.ReadBy.ToString()), Each(scans, scan => scan.Asked.Scan.TypedReason),
            scans.Where(scan => scan.Reader.IsNewsAt(now)).Select(scan => scan.Reader.DeviceId).Distinct().ToArray(),
            Each(scans, scan => scan.ExitVerdict.Reason), Each(scans, scan => LineOf(scan.Verdict)), Each(scans, scan => LineOf(scan.ExitVerdict)),
            Each(scans, scan => scan.Verdict.Explanation), Each(scans, scan => scan.ExitVerdict.Explanation),
            Each(scans, scan => scan.Verdict.LateMinutes), Each(scans, scan => scan.Asked.Scan.Shown?.ToString()),
            view.Rules.Passback.ToString(), view.Rules.PassbackMinutes, view.Clock.Zone.Id, (object?)view.Capacities ?? DBNull.Value,
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

    /// <summary>Whether somebody is late is settled by their earlier scans, and added there.</summary>
    private static string? LineOf(GateVerdict verdict) => ScanFindingWords.LineOf(verdict.Findings & ~ScanFindings.Late);

    private static WrittenScan Read(NpgsqlDataReader row) => new(
        row.GetBoolean(1), row.GetBoolean(2), row.GetFieldValue<DateTimeOffset>(3), Enum.Parse<GateDirection>(row.GetString(4)),
        Enum.Parse<AccessStatus>(row.GetString(5)), row.IsDBNull(6) ? null : row.GetString(6), row.GetBoolean(7), row.GetGuid(8),
        row.GetGuid(9), row.IsDBNull(10) ? ScanFindings.None : ScanFindingWords.Read(row.GetString(10).Split(',')),
        row.IsDBNull(11) ? null : row.GetInt32(11), row.IsDBNull(12) ? null : row.GetString(12));

    private async Task<NpgsqlCommand> PrepareAsync(CancellationToken ct)
    {
        var made = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Text }, new() { NpgsqlDbType = NpgsqlDbType.TimestampTz } },
        };
        foreach (var type in Arrays.Select(of => NpgsqlDbType.Array | of).Concat(OfTheSchool))
        {
            made.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        }

        await made.PrepareAsync(ct);
        return made;
    }
}
