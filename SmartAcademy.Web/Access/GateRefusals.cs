using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Access;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>Problems for scans that left no row.</summary>
internal sealed class GateRefusals(KnownDevices devices, ApiProblems problems)
{
    public ProblemHttpResult Of(HttpContext http, CallingDevice device, ScanOutcome outcome)
    {
        switch (outcome)
        {
            case ScanOutcome.UnknownAccessPoint:
                var errors = new FieldErrors();
                errors.Add("accessPointId", FieldErrors.NotServed);
                return problems.Of(http, errors.Fault!);
            case ScanOutcome.ScanIdReused:
                return problems.Of(http, new ApiFault(StatusCodes.Status409Conflict, ApiCodes.ScanIdReused));
            default:
                devices.Forget(device.KeyHash);
                DeviceKeyAuthentication.TellToSignIn(http);
                return problems.Of(http, new ApiFault(StatusCodes.Status401Unauthorized, ApiCodes.InvalidKey));
        }
    }
}
