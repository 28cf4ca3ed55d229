using SmartAcademy.Data.Access;

namespace SmartAcademy.Web.Tokens;

/// <summary>A scan at a gate as programs see it.</summary>
internal sealed record ScanLogAnswer(
    Guid Id, DateTimeOffset Time, string Direction, string Result, string? Reason, string AccessPoint, Guid? StudentId, string? EnrolmentNumber)
{
    public static ScanLogAnswer Of(AccessLogLine line) => new(
        line.Id, line.At, line.Direction.ToString().ToLowerInvariant(), line.Status.ToString().ToLowerInvariant(), line.Reason,
        line.AccessPointName, line.StudentId, line.EnrolmentNumber);
}
