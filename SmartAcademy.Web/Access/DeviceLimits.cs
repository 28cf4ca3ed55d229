using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SmartAcademy.Web.Access;

/// <summary>How much one device may ask. Buckets refill every second, so a device that went too far soon gets on.</summary>
internal sealed class DeviceLimits(IOptions<GateOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> scans = Make(options.Value.ScansPerMinute);
    private readonly PartitionedRateLimiter<Guid> unknown = Make(options.Value.UnknownPassesPerMinute);
    private readonly PartitionedRateLimiter<Guid> batches = Make(options.Value.BatchesPerMinute);
    private readonly PartitionedRateLimiter<Guid> reads = Make(options.Value.ReadsPerMinute);
    private readonly PartitionedRateLimiter<Guid> typed = Make(options.Value.TypedPassesPerMinute);
    private readonly PartitionedRateLimiter<Guid> beats = Make(options.Value.HeartbeatsPerMinute);
    private readonly PartitionedRateLimiter<Guid> alarms = Make(perMinute: 1);

    public RateLimitLease Scan(Guid deviceId) => scans.AttemptAcquire(deviceId);

    /// <summary>Numbers can be counted through, so a device types few of them.</summary>
    public RateLimitLease Typed(Guid deviceId) => typed.AttemptAcquire(deviceId);

    public RateLimitLease Batch(Guid deviceId) => batches.AttemptAcquire(deviceId);

    public RateLimitLease Beat(Guid deviceId) => beats.AttemptAcquire(deviceId);

    public RateLimitLease Read(Guid deviceId) => reads.AttemptAcquire(deviceId);

    public bool HasSentTooManyUnknown(Guid deviceId) => unknown.GetStatistics(deviceId)?.CurrentAvailablePermits == 0;

    public void CountUnknown(Guid deviceId) => unknown.AttemptAcquire(deviceId).Dispose();

    /// <summary>True once a minute, so that a guesser rings the bell and does not fill the book.</summary>
    public bool MayRaiseAlarm(Guid deviceId)
    {
        using var lease = alarms.AttemptAcquire(deviceId);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        foreach (var limiter in new[] { scans, unknown, batches, reads, typed, beats, alarms })
        {
            limiter.Dispose();
        }
    }

    private static PartitionedRateLimiter<Guid> Make(int perMinute)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(60d / perMinute));
        return PartitionedRateLimiter.Create<Guid, Guid>(deviceId => RateLimitPartition.GetTokenBucketLimiter(
            deviceId,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perMinute,
                TokensPerPeriod = Math.Max(1, perMinute * seconds / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(seconds),
            }));
    }
}
