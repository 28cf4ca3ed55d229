using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// The limit that holds everywhere: for a person by who they are, for the rest by address. Signing in and the gate have stricter ones,
/// see <see cref="SignInLimits"/> and <c>DeviceLimits</c>.
/// </summary>
internal sealed class RequestLimits(IOptions<EdgeOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private const int SecondsInAMinute = 60;

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = TellWhenToComeBackAsync;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
        SignInLimits.Add(limiter);
    }

    private RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        if (AnswerPages.IsOne(http))
        {
            return RateLimitPartition.GetNoLimiter("answers");
        }

        if (ApiPath.Covers(http))
        {
            return Bucket($"api {CallerAddress.Of(http)}", options.Value.ApiRequestsPerMinute);
        }

        return http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person
            ? Bucket($"person {person}", options.Value.RequestsPerMinute)
            : Bucket($"visitor {CallerAddress.Of(http)}", options.Value.VisitorRequestsPerMinute);
    }

    /// <summary>A whole minute's worth at once, refilled every second.</summary>
    private static RateLimitPartition<string> Bucket(string whose, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(
        whose,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / SecondsInAMinute),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });

    private static ValueTask TellWhenToComeBackAsync(OnRejectedContext context, CancellationToken ct)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
        context.HttpContext.Response.Headers.RetryAfter =
            Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
