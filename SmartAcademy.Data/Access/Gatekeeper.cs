using System.Collections.Concurrent;
using SmartAcademy.Data.Access.Gate;

namespace SmartAcademy.Data.Access;

/// <summary>
/// Answers reader devices. There is no <c>Actor</c> here: the device's key decides, as it stands when the scan is written, so a key
/// that was revoked a moment ago opens nothing.
/// </summary>
public sealed class Gatekeeper(GateDatabase database, TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, Lazy<GateLane>> lanes = new();

    /// <summary>Decides a scan while the person stands at the gate. The answer is in the log when it is told.</summary>
    public async Task<GateAnswer> VerifyAsync(Guid schoolId, byte[] keyHash, GateScan scan, CancellationToken ct) =>
        (await LaneOf(schoolId).AnswerAsync(ScanAsk.Online(keyHash, scan, time)).WaitAsync(ct))[0];

    /// <summary>
    /// Records scans that a device kept while it had no connection: all or none, in the order in which they happened,
    /// so that "in" and "out" alternate as they did. Answers stand in the order of <paramref name="scans"/>.
    /// </summary>
    public Task<IReadOnlyList<GateAnswer>> RecordAsync(Guid schoolId, byte[] keyHash, IReadOnlyList<GateScan> scans, CancellationToken ct) =>
        LaneOf(schoolId).AnswerAsync(ScanAsk.Offline(keyHash, scans, time)).WaitAsync(ct);

    /// <summary>Something that a school's gates decide by has changed. They would notice at the next scan; so they notice before.</summary>
    public void Hear(Guid schoolId)
    {
        if (lanes.TryGetValue(schoolId, out var lane))
        {
            lane.Value.Hear();
        }
    }

    /// <summary>Something may have changed in any school.</summary>
    public void HearAll()
    {
        foreach (var schoolId in lanes.Keys)
        {
            Hear(schoolId);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in lanes.Values)
        {
            await lane.Value.DisposeAsync();
        }
    }

    private GateLane LaneOf(Guid schoolId) =>
        lanes.GetOrAdd(schoolId, id => new Lazy<GateLane>(() => new GateLane(database, id, time))).Value;
}
