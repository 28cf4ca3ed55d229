using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>Tells the office that a device sends codes that are no passes, faster than a person could show them.</summary>
internal sealed class GuessAlarm(AuditTrail audit, DeviceLimits limits, ILogger<GuessAlarm> log)
{
    public async Task RaiseAsync(CallingDevice device, CallerOrigin origin, CancellationToken ct)
    {
        if (!limits.MayRaiseAlarm(device.DeviceId))
        {
            return;
        }

        log.LogWarning("Device {DeviceId} sent too many unknown codes", device.DeviceId);
        await audit.RecordAsync(
            device.ToActor() with { Origin = origin },
            new AuditEvent(AuditAction.Refused, nameof(ReaderDevice), device.DeviceId.ToString(), new Dictionary<string, string?>
            {
                [AuditDetail.Path] = ApiPath.V1 + "/passes/verify",
                [AuditDetail.Answer] = ApiCodes.TooManyUnknownPasses,
            }),
            ct);
    }
}
