using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access.Rules;

/// <summary><c>GET /api/v1/access-points/me/rules</c>: what a reader decides by while it has no connection.</summary>
internal sealed class RuleListEndpoint(GateRuleListQueries queries, DeviceLimits limits, ApiProblems problems, TimeProvider time)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    public async Task<IResult> AnswerAsync(HttpContext http, CancellationToken ct)
    {
        var device = CallingDevice.Of(http);
        using var lease = limits.Read(device.DeviceId);
        if (!lease.IsAcquired)
        {
            return problems.TooMany(http, ApiCodes.TooManyRequests, Wait);
        }

        if (await queries.FindAsync(device.ToActor(), device.DeviceId, ct) is not { } rules)
        {
            return problems.Of(http, new ApiFault(StatusCodes.Status404NotFound, ApiCodes.NotFound));
        }

        var list = RuleListAnswer.Of(rules);
        return IsKnown(http, TagOf(list))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(Envelope<RuleListAnswer>.Of(list with { MadeAt = time.GetUtcNow() }));
    }

    /// <summary>Weak: the same list may be made twice, at another time.</summary>
    private static EntityTagHeaderValue TagOf(RuleListAnswer list) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(list, JsonSerializerOptions.Web)).AsSpan(0, 16))}\"", isWeak: true);

    private static bool IsKnown(HttpContext http, EntityTagHeaderValue tag)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(seen =>
            seen.Equals(EntityTagHeaderValue.Any) || seen.Compare(tag, useStrongComparison: false));
    }
}
