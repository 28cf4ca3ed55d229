using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users;

/// <summary>How often one address may try a password.</summary>
internal static class SignInLimits
{
    public const string Policy = "sign-in";

    public static void Add(RateLimiterOptions limiter) => limiter.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(CallerAddress.Of(http), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = http.RequestServices.GetRequiredService<IOptions<EdgeOptions>>().Value.SignInsPerMinute,
            Window = TimeSpan.FromMinutes(1),
        })
        : RateLimitPartition.GetNoLimiter("reading"));
}
