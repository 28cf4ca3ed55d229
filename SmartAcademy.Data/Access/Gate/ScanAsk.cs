using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>The scans of one request, in the order in which they happened. All are answered together, or none.</summary>
internal sealed class ScanAsk
{
    private readonly TaskCompletionSource<IReadOnlyList<GateAnswer>> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GateAnswer[] answers;

    private ScanAsk(Hash256 key, int count) => (Key, answers) = (key, new GateAnswer[count]);

    /// <summary>The hash of the device's key.</summary>
    public Hash256 Key { get; }

    /// <summary>A timestamp of the clock, not a time of the day.</summary>
    public required long AskedAt { get; init; }

    public IReadOnlyList<AskedScan> Scans { get; private init; } = [];

    /// <summary>Answers in the order of the request, once they are committed.</summary>
    public Task<IReadOnlyList<GateAnswer>> Answered => answered.Task;

    public static ScanAsk Online(byte[] keyHash, GateScan scan, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var time = ScanTime.Online(scan.DeviceTime, now);
        return new ScanAsk(Hash256.Of(keyHash), 1)
        {
            AskedAt = clock.GetTimestamp(),
            Scans = [new AskedScan(0, scan, time, IsOffline: false, Guid.CreateVersion7(now))],
        };
    }

    public static ScanAsk Offline(byte[] keyHash, IReadOnlyList<GateScan> scans, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new ScanAsk(Hash256.Of(keyHash), scans.Count)
        {
            AskedAt = clock.GetTimestamp(),
            Scans = [.. scans
                .Select((scan, place) =>
                    new AskedScan(place, scan, ScanTime.Offline(scan.DeviceTime ?? now, now), IsOffline: true, Guid.CreateVersion7(now)))
                .OrderBy(scan => scan.Time.OccurredAt)],
        };
    }

    public void Put(int place, GateAnswer answer) => answers[place] = answer;

    public void Tell() => answered.TrySetResult(answers);

    public void Fail(Exception failure) => answered.TrySetException(failure);
}
