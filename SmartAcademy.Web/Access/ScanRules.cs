using System.Globalization;
using System.Text.RegularExpressions;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>What a reported scan must look like, field by field.</summary>
internal static partial class ScanRules
{
    public const int LongestCode = 200;
    public const string ScanIdPattern = "^[A-Za-z0-9_.:-]{1,64}$";

    /// <summary>The scan, when every field is right; else the errors say what is wrong.</summary>
    /// <param name="request">What the device sent.</param>
    /// <param name="offline">Offline scans need a time.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="at">Where the scan stands in the body, such as <c>scans[3].</c></param>
    public static GateScan? Check(ScanRequest request, bool offline, FieldErrors errors, string at = "")
    {
        var mistakes = new FieldErrors();
        CheckTexts(request, mistakes);
        var direction = DirectionOf(request.Direction, mistakes);
        var time = TimeOf(request.Timestamp, offline, mistakes);
        var details = DeviceDetails.Read(request.Device, mistakes);
        if (mistakes.Fault is { Errors: { } wrong })
        {
            foreach (var (field, error) in wrong)
            {
                errors.Add(at + field, error);
            }

            return null;
        }

        return new GateScan
        {
            ScanId = request.ScanId!,
            TokenHash = PassToken.Read(request.QrCode)?.Hash(),
            AccessPointId = request.AccessPointId,
            Direction = direction,
            DeviceTime = time,
            DeviceDetails = details,
        };
    }

    private static void CheckTexts(ScanRequest request, FieldErrors errors)
    {
        errors.AddIf(string.IsNullOrWhiteSpace(request.QrCode), "qrCode", FieldErrors.Required);
        errors.AddIf(request.QrCode?.Length > LongestCode, "qrCode", FieldErrors.TooLong);
        errors.AddIf(string.IsNullOrEmpty(request.ScanId), "scanId", FieldErrors.Required);
        errors.AddIf(request.ScanId?.Length > 64, "scanId", FieldErrors.TooLong);
        errors.AddIf(!ScanId().IsMatch(request.ScanId ?? ""), "scanId", FieldErrors.BadFormat);
    }

    private static GateDirection? DirectionOf(string? told, FieldErrors errors)
    {
        GateDirection? direction = told switch { "entry" => GateDirection.Entry, "exit" => GateDirection.Exit, _ => null };
        errors.AddIf(told is not null && direction is null, "direction", FieldErrors.BadFormat);
        return direction;
    }

    private static DateTimeOffset? TimeOf(string? told, bool required, FieldErrors errors)
    {
        if (told is null)
        {
            errors.AddIf(required, "timestamp", FieldErrors.Required);
            return null;
        }

        if (IsoTime().IsMatch(told)
            && DateTimeOffset.TryParse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.Year is > 1970 and < 9999)
        {
            return time;
        }

        errors.Add("timestamp", FieldErrors.BadFormat);
        return null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.:-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScanId();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();
}
