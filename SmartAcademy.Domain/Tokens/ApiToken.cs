namespace SmartAcademy.Domain.Tokens;

/// <summary>A bearer token of a program; only its hash is kept. All tokens of one sign-in hang on one session and end with it.</summary>
public sealed class ApiToken
{
    private ApiToken()
    {
    }

    public ApiToken(Guid userId, Guid sessionId, TokenKind kind, byte[] tokenHash, DateTimeOffset at, DateTimeOffset expiresAt)
    {
        (Id, UserId, SessionId, Kind) = (Guid.CreateVersion7(), userId, sessionId, kind);
        (TokenHash, CreatedAt, ExpiresAt) = (tokenHash, at, expiresAt);
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public Guid SessionId { get; private set; }

    public TokenKind Kind { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When a refresh token was given for new ones; shown once more, it ends the session.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
}
