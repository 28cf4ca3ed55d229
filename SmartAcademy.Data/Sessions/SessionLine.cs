using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Data.Sessions;

/// <summary>A session as a person reads it; times are in the zone of their school.</summary>
public sealed record SessionLine
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required string UserName { get; init; }

    public string? UserNameBangla { get; init; }

    public required SessionKind Kind { get; init; }

    public string? Address { get; init; }

    public string? UserAgent { get; init; }

    public string? Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>The session by which the page was asked for.</summary>
    public bool IsCurrent { get; init; }
}
