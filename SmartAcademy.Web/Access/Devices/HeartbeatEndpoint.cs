using SmartAcademy.Data.Access.Devices;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access.Devices;

/// <summary><c>POST /api/v1/access-points/me/heartbeat</c>: a device tells how it does, and hears what time it is.</summary>
internal sealed class HeartbeatEndpoint(HeartbeatService heartbeats, DeviceLimits limits, ApiProblems problems, TimeProvider time)
{
    public const int MostBytes = 2 * 1024;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    public async Task<IResult> NoteAsync(HttpContext http, CancellationToken ct)
    {
        var device = CallingDevice.Of(http);
        using var lease = limits.Beat(device.DeviceId);
        if (!lease.IsAcquired)
        {
            return problems.TooMany(http, ApiCodes.TooManyRequests, Wait);
        }

        var (body, fault) = await JsonBody.ReadAsync<HeartbeatRequest>(http.Request, MostBytes, ct);
        if (body is null)
        {
            return problems.Of(http, fault!);
        }

        var errors = new FieldErrors();
        if (HeartbeatRules.Check(body, errors) is not { } beat)
        {
            return problems.Of(http, errors.Fault!);
        }

        await heartbeats.NoteAsync(device.ToActor(), device.DeviceId, beat, ct);
        return TypedResults.Ok(Envelope<HeartbeatAnswer>.Of(new(time.GetUtcNow())));
    }
}
