using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>A scan as a list shows it.</summary>
public sealed record RecentScan
{
    public Guid Id { get; init; }

    /// <summary>By the school's clock.</summary>
    public DateTimeOffset At { get; init; }

    public GateDirection Direction { get; init; }

    /// <summary>Null when granted.</summary>
    public string? Reason { get; init; }

    public string AccessPoint { get; init; } = "";

    public Guid? StudentId { get; init; }

    public string StudentName { get; init; } = "";

    public string? StudentNameBangla { get; init; }

    public Guid? PhotoFileId { get; init; }
}
