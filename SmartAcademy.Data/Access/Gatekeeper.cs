using Npgsql;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>
/// Answers reader devices. There is no <c>Actor</c> here: the device's key decides the school, inside the same
/// statement that decides the scan, so a key that was revoked a moment ago opens nothing.
/// </summary>
public sealed class Gatekeeper(GateDatabase database, TimeProvider time)
{
    private const int BatchSeconds = 15;

    /// <summary>Decides a scan while the person stands at the gate.</summary>
    public async Task<GateAnswer> VerifyAsync(byte[] keyHash, GateScan scan, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(VerifyScanCall.Sql);
        VerifyScanCall.Fill(command.Parameters, keyHash, scan, ScanTime.Online(scan.DeviceTime, now), offline: false, now);
        await using var rows = await command.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        return VerifyScanCall.Read(rows, scan.ScanId);
    }

    /// <summary>
    /// Records scans that a device kept while it had no connection: all or none, in the order in which they happened,
    /// so that "in" and "out" alternate as they did. Answers stand in the order of <paramref name="scans"/>.
    /// </summary>
    public async Task<IReadOnlyList<GateAnswer>> RecordAsync(byte[] keyHash, IReadOnlyList<GateScan> scans, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var timed = scans.Select((scan, place) => (Scan: scan, Place: place, Time: ScanTime.Offline(scan.DeviceTime ?? now, now)))
            .OrderBy(each => each.Time.OccurredAt).ToList();
        await using var connection = await database.OpenAsync(ct);
        await using var batch = new NpgsqlBatch(connection) { Timeout = BatchSeconds };
        foreach (var (scan, _, when) in timed)
        {
            var command = new NpgsqlBatchCommand(VerifyScanCall.Sql);
            VerifyScanCall.Fill(command.Parameters, keyHash, scan, when, offline: true, now);
            batch.BatchCommands.Add(command);
        }

        var answers = new GateAnswer[scans.Count];
        await using var rows = await batch.ExecuteReaderAsync(ct);
        foreach (var (scan, place, _) in timed)
        {
            await rows.ReadAsync(ct);
            answers[place] = VerifyScanCall.Read(rows, scan.ScanId);
            await rows.NextResultAsync(ct);
        }

        return answers;
    }
}
