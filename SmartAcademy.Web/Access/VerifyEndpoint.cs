using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Access;

/// <summary><c>POST /api/v1/passes/verify</c>: may this pass go through now?</summary>
internal sealed class VerifyEndpoint(
    Gatekeeper gatekeeper, ScannedPasses passes, GateRefusals refusals, DeviceLimits limits, ScanWords words, ApiProblems problems, GuessAlarm alarm)
{
    public const int MostBytes = 16 * 1024;

    /// <summary>Tells a device that its request was a repeat; the body is the same either way.</summary>
    public const string RepeatedHeader = "Scan-Repeated";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public async Task<IResult> AnswerAsync(HttpContext http, CancellationToken ct)
    {
        var device = CallingDevice.Of(http);
        if (limits.HasSentTooManyUnknown(device.DeviceId))
        {
            await alarm.RaiseAsync(device, http.Origin(), ct);
            return problems.TooMany(http, ApiCodes.TooManyUnknownPasses, Second);
        }

        using var lease = limits.Scan(device.DeviceId);
        if (!lease.IsAcquired)
        {
            return problems.TooMany(http, ApiCodes.TooManyRequests, Second);
        }

        var (body, fault) = await JsonBody.ReadAsync<ScanRequest>(http.Request, MostBytes, ct);
        if (body is null)
        {
            return problems.Of(http, fault!);
        }

        var errors = new FieldErrors();
        if (ScanRules.Check(body, offline: false, errors) is not { } scan)
        {
            return problems.Of(http, errors.Fault!);
        }

        using var typing = scan.ReadBy is ReadBy.Typed ? limits.Typed(device.DeviceId) : null;
        if (typing is { IsAcquired: false })
        {
            return problems.TooMany(http, ApiCodes.TooManyRequests, Second);
        }

        var read = await passes.ReadAsync(device, body.QrCode, scan, ct);
        return Tell(http, device, await gatekeeper.VerifyAsync(device.SchoolId, device.KeyHash, read, ct));
    }

    private IResult Tell(HttpContext http, CallingDevice device, GateAnswer answer)
    {
        if (answer.Scan is not { } scan)
        {
            return refusals.Of(http, device, answer.Outcome);
        }

        if (scan.Reason is DenialReason.UnknownPass or DenialReason.ForgedPass)
        {
            limits.CountUnknown(device.DeviceId);
        }

        if (answer.Outcome is ScanOutcome.Repeated)
        {
            http.Response.Headers[RepeatedHeader] = "true";
        }

        return TypedResults.Ok(Envelope<ScanAnswer>.Of(words.Of(scan)));
    }
}
