using System.Text.Json;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>
/// What a receiver is told of a scan. Of the student only the id that the portal itself uses: no name, number, class or photo leaves
/// the house with every scan; who may know more asks the API.
/// </summary>
internal static class WebhookMessage
{
    private static readonly JsonSerializerOptions Words = new(JsonSerializerDefaults.Web);

    public static string Of(string type, ToldScan scan) => JsonSerializer.Serialize(
        new
        {
            type,
            timestamp = scan.OccurredAt,
            data = new
            {
                scanId = scan.Id,
                school = scan.SchoolCode,
                accessPoint = new { id = scan.AccessPointId, name = scan.AccessPoint },
                studentId = scan.StudentId,
                direction = Word(scan.Direction),
                result = Word(scan.Status),
                reason = scan.Reason,
                flags = scan.Flags,
                lateMinutes = scan.LateMinutes,
                overrides = scan.OverrideOf,
                offline = scan.Offline,
                receivedAt = scan.ReceivedAt,
            },
        }, Words);

    public static string Test(string schoolCode, DateTimeOffset at) => JsonSerializer.Serialize(
        new { type = WebhookEvent.Test, timestamp = at, data = new { school = schoolCode } }, Words);

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>What is told of a scan.</summary>
    public sealed record ToldScan(
        Guid Id, string SchoolCode, Guid AccessPointId, string AccessPoint, Guid? StudentId, GateDirection Direction, AccessStatus Status,
        string? Reason, IReadOnlyList<string> Flags, int? LateMinutes, Guid? OverrideOf, bool Offline, DateTimeOffset OccurredAt,
        DateTimeOffset ReceivedAt);
}
