using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Audit;

/// <summary>
/// Writes down when a signed-in person is refused: forbidden, or not found at an address with an id, which is what a swapped id
/// answers. A person who is refused again and again is told of thirty times a minute and then no more.
/// </summary>
internal sealed class RefusalAudit(RequestDelegate next, AuditTrail audit) : IDisposable
{
    private const int MostAMinute = 30;

    private readonly PartitionedRateLimiter<Guid> limit = PartitionedRateLimiter.Create<Guid, Guid>(userId =>
        RateLimitPartition.GetFixedWindowLimiter(userId, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = MostAMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(http);
            return;
        }

        // Kept from before: a page that tells of the refusal may take the place of what was asked for.
        var (endpoint, values, path) = (http.GetEndpoint() as RouteEndpoint, http.Request.RouteValues, http.Request.Path);
        await next(http);
        var actor = http.ToActor();
        // Where no route answers, an address was guessed, which is of no interest.
        if (endpoint is null || actor.UserId is not { } userId)
        {
            return;
        }

        var asked = AskedAddress.Of(endpoint, values, path);
        if (RefusedAnswer.Of(http, asked) is { } answer && IsWithinLimit(userId))
        {
            await RecordAsync(actor, asked, answer);
        }
    }

    public void Dispose() => limit.Dispose();

    private bool IsWithinLimit(Guid userId)
    {
        using var lease = limit.AttemptAcquire(userId);
        return lease.IsAcquired;
    }

    private Task RecordAsync(Actor actor, AskedAddress asked, string answer) => audit.RecordAsync(
        actor,
        new AuditEvent(AuditAction.Refused, asked.ResourceType, asked.ResourceId, new Dictionary<string, string?>
        {
            [AuditDetail.Path] = asked.Path,
            [AuditDetail.Answer] = answer,
        }),
        CancellationToken.None);
}
