using System.Text.RegularExpressions;
using SmartAcademy.Domain.Access.Devices;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access.Devices;

/// <summary>What a heartbeat must look like, field by field.</summary>
internal static partial class HeartbeatRules
{
    public static Heartbeat? Check(HeartbeatRequest request, FieldErrors errors)
    {
        var time = ScanRules.TimeOf(request.Timestamp, true, errors);
        errors.AddIf(request.Waiting is null, "waiting", FieldErrors.Required);
        errors.AddIf(request.Waiting is < 0 or > Heartbeat.MostWaiting, "waiting", FieldErrors.BadFormat);
        var madeAt = ScanRules.TimeOf(request.ListMadeAt, false, errors, "listMadeAt");
        errors.AddIf(request.Version?.Length > Heartbeat.LongestVersion, "version", FieldErrors.TooLong);
        errors.AddIf(request.Version is { } version && !VersionText().IsMatch(version), "version", FieldErrors.BadFormat);
        return errors.Fault is null ? new Heartbeat(time!.Value, request.Waiting!.Value, madeAt, request.Version) : null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9 ._+-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionText();
}
