using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Web.Access;

/// <summary>One scan, as a device sends it.</summary>
internal sealed record ScanRequest
{
    [Required, MaxLength(ScanRules.LongestCode)]
    [Description("What the reader read, as it is: a signed code, a code of an older card, or with readBy typed the pass number.")]
    public string? QrCode { get; init; }

    [RegularExpression("^(camera|scanner|nfc|typed)$")]
    [Description("How the code came into the device. A pass number is taken only when it was typed.")]
    public string? ReadBy { get; init; }

    [MaxLength(AccessLog.LongestReason)]
    [Description("Why the number was typed, such as a forgotten card. Required when readBy is typed, and kept with the scan.")]
    public string? TypedReason { get; init; }

    [Required, RegularExpression(ScanRules.ScanIdPattern)]
    [Description("Chosen by the device, unique among its scans; the same id again gets the same answer and no second row.")]
    public string? ScanId { get; init; }

    [Description("Only for a device that serves several access points; else its own.")]
    public Guid? AccessPointId { get; init; }

    [RegularExpression("^(entry|exit)$")]
    [Description("Left out, the access point decides, and where it serves both ways, the opposite of the holder's last scan of the day.")]
    public string? Direction { get; init; }

    [Description("The device's clock, ISO 8601 with offset, such as 2026-11-22T08:02:11+06:00. Required for offline scans.")]
    public string? Timestamp { get; init; }

    [RegularExpression("^(granted|denied)$")]
    [Description("Only for offline scans: what the device showed the guard.")]
    public string? Shown { get; init; }

    [Description("What the device says of itself: up to 20 plain values, such as firmware and battery.")]
    public JsonElement? Device { get; init; }
}
