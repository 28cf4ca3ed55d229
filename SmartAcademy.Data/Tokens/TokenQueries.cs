using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Tokens;

namespace SmartAcademy.Data.Tokens;

/// <summary>Knows access tokens again.</summary>
public sealed class TokenQueries(IDbContextFactory<AcademyDbContext> contexts, LiveSessions sessions, TimeProvider time)
{
    /// <summary>Null for a token that is unknown or too old, or whose session ended or whose user was switched off.</summary>
    public async Task<TokenOwner?> FindAsync(Actor caller, string? sent, CancellationToken ct)
    {
        if (TokenText.Hash(TokenKind.Access, sent) is not { } hash)
        {
            return null;
        }

        await using var db = await contexts.OpenWideAsync(caller, ct);
        var now = time.GetUtcNow();
        var found = await (
            from token in db.ApiTokens
            where token.TokenHash == hash && token.Kind == TokenKind.Access && token.ExpiresAt > now
            join session in db.UserSessions on token.SessionId equals session.Id
            select new { session.UserId, SessionId = session.Id, session.SchoolId, session.Scopes }).AsNoTracking().FirstOrDefaultAsync(ct);
        return found is not null && await sessions.IsLiveAsync(found.SessionId, found.UserId, ct)
            ? new TokenOwner(found.UserId, found.SessionId, found.SchoolId, (found.Scopes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : null;
    }
}
