using SmartAcademy.Domain.Access.Lockdowns;

namespace SmartAcademy.Data.Access.Lockdowns;

/// <summary>A lockdown as people read it; times are by the school's clock.</summary>
public sealed record LockdownLine
{
    public required Guid Id { get; init; }

    public required string SchoolCode { get; init; }

    public required string Message { get; init; }

    public required LockdownExits Exits { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string? StartedBy { get; init; }

    /// <summary>Null while it is on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public string? EndedBy { get; init; }

    public string? EndReason { get; init; }
}
