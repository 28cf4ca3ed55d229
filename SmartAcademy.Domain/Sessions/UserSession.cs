using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Sessions;

/// <summary>One sign-in of one person on one device, from its first request to its end.</summary>
public sealed class UserSession
{
    private UserSession()
    {
    }

    public UserSession(Guid userId, Guid? schoolId, SessionKind kind, CallerOrigin? origin, DateTimeOffset at)
    {
        (Id, UserId, SchoolId, Kind) = (Guid.CreateVersion7(), userId, schoolId, kind);
        (Address, UserAgent) = (origin?.Address, origin?.UserAgent);
        (CreatedAt, LastSeenAt) = (at, at);
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>The school of the user; null for a super admin.</summary>
    public Guid? SchoolId { get; private set; }

    public SessionKind Kind { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>Where the sign-in came from.</summary>
    public string? Address { get; private set; }

    public string? UserAgent { get; private set; }

    /// <summary>What a program may ask, with spaces between; null for a browser.</summary>
    public string? Scopes { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public SessionEnd? EndedBecause { get; private set; }

    public Guid? EndedBy { get; private set; }

    public void LimitTo(string scopes) => Scopes = scopes;

    public Result End(SessionEnd why, Guid? by, DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            return SessionRefusals.AlreadyEnded;
        }

        (EndedAt, EndedBecause, EndedBy) = (at, why, by);
        return Result.Ok;
    }
}
