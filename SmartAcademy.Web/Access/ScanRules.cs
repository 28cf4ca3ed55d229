using System.Globalization;
using System.Text.RegularExpressions;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>What a reported scan must look like, field by field.</summary>
internal static partial class ScanRules
{
    public const int LongestCode = 400;
    public const string ScanIdPattern = "^[A-Za-z0-9_.:-]{1,64}$";

    /// <summary>The scan without its pass, when every field is right; else the errors say what is wrong.</summary>
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
        var readBy = ReadByOf(request.ReadBy, mistakes);
        var typedReason = readBy is ReadBy.Typed ? TypedReasonOf(request.TypedReason, mistakes) : null;
        var shown = ShownOf(request.Shown, mistakes);
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
            ReadBy = readBy,
            TypedReason = typedReason,
            AccessPointId = request.AccessPointId,
            Direction = direction,
            DeviceTime = time,
            Shown = offline ? shown : null,
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

    private static AccessStatus? ShownOf(string? told, FieldErrors errors)
    {
        AccessStatus? shown = told switch { "granted" => AccessStatus.Granted, "denied" => AccessStatus.Denied, _ => null };
        errors.AddIf(told is not null && shown is null, "shown", FieldErrors.BadFormat);
        return shown;
    }

    private static ReadBy ReadByOf(string? told, FieldErrors errors)
    {
        ReadBy? readBy = told switch
        {
            null => ReadBy.Unsaid,
            "camera" => ReadBy.Camera,
            "scanner" => ReadBy.Scanner,
            "nfc" => ReadBy.Nfc,
            "typed" => ReadBy.Typed,
            _ => null,
        };
        errors.AddIf(readBy is null, "readBy", FieldErrors.BadFormat);
        return readBy ?? ReadBy.Unsaid;
    }

    private static string? TypedReasonOf(string? told, FieldErrors errors)
    {
        var reason = PlainLine.Read(told, AccessLog.LongestReason);
        errors.AddIf(reason.IsRefused, "typedReason", reason.Refusal == TextRefusals.TooLong ? FieldErrors.TooLong : FieldErrors.BadFormat);
        errors.AddIf(reason is { IsRefused: false, Value.Length: 0 }, "typedReason", FieldErrors.Required);
        return reason.IsRefused ? null : reason.Value;
    }

    /// <summary>An instant with its offset; null for what is left out or wrong.</summary>
    public static DateTimeOffset? TimeOf(string? told, bool required, FieldErrors errors, string field = "timestamp")
    {
        if (told is null)
        {
            errors.AddIf(required, field, FieldErrors.Required);
            return null;
        }

        if (IsoTime().IsMatch(told)
            && DateTimeOffset.TryParse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.Year is > 1970 and < 9999)
        {
            return time;
        }

        errors.Add(field, FieldErrors.BadFormat);
        return null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.:-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScanId();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();
}
