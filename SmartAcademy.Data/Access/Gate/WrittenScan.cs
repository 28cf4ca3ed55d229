using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>
/// A row of the log, as the database tells it. It is not new for a repeat of a scan that was answered before, and not of the same pass
/// when the scan id was used for another one.
/// </summary>
internal sealed record WrittenScan(
    bool IsNew, bool IsSamePass, DateTimeOffset OccurredAt, GateDirection Direction, AccessStatus Status, string? Reason, bool ClockSkewed,
    Guid AccessPointId, Guid LogId, ScanFindings Findings, int? LateMinutes, string? Explanation);
