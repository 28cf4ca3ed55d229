using SmartAcademy.Domain.Access;

namespace SmartAcademy.Tests.Access;

/// <summary>A row of the log as the database function writes it, for tests that need one of a certain time and reason.</summary>
internal static class TestScan
{
    public static AccessLog Denied(Guid schoolId, Guid pointId, string reason, DateTimeOffset at, Guid? studentId, Guid? passId, GateDirection direction = GateDirection.Entry)
    {
        var row = (AccessLog)Activator.CreateInstance(typeof(AccessLog), nonPublic: true)!;
        Set(row, nameof(AccessLog.Id), Guid.CreateVersion7(at));
        Set(row, nameof(AccessLog.SchoolId), schoolId);
        Set(row, nameof(AccessLog.AccessPointId), pointId);
        Set(row, nameof(AccessLog.ScanId), Guid.NewGuid().ToString("N"));
        Set(row, nameof(AccessLog.StudentId), studentId);
        Set(row, nameof(AccessLog.PassId), passId);
        Set(row, nameof(AccessLog.OccurredAt), at);
        Set(row, nameof(AccessLog.ReceivedAt), at);
        Set(row, nameof(AccessLog.Direction), direction);
        Set(row, nameof(AccessLog.Status), AccessStatus.Denied);
        Set(row, nameof(AccessLog.Reason), reason);
        return row;
    }

    private static void Set(AccessLog row, string property, object? value) => typeof(AccessLog).GetProperty(property)!.SetValue(row, value);
}
