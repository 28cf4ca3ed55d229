using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SmartAcademy.Web.Access;

/// <summary>How many wrong keys an address has tried; past the limit no further key from it is looked up.</summary>
internal sealed class WrongKeys(IOptions<GateOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.WrongKeysPerMinute,
            Window = Window,
        }));

    public static TimeSpan Window => TimeSpan.FromMinutes(1);

    public bool AreTooMany(IPAddress? from) => limiter.GetStatistics(from ?? IPAddress.None)?.CurrentAvailablePermits == 0;

    public void Count(IPAddress? from) => limiter.AttemptAcquire(from ?? IPAddress.None).Dispose();

    public void Dispose() => limiter.Dispose();
}
