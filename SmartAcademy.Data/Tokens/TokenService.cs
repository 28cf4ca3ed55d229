using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Tokens;

namespace SmartAcademy.Data.Tokens;

/// <summary>
/// Gives bearer tokens to programs. All tokens of one sign-in hang on one session; a refresh token that is shown twice ends it,
/// because one of the two who showed it stole it.
/// </summary>
public sealed class TokenService(
    IDbContextFactory<AcademyDbContext> contexts, SessionService sessions, AuditTrail audit, TimeProvider time)
{
    /// <summary>The first pair, for a person who has just proved who they are.</summary>
    public async Task<IssuedTokens> IssueAsync(Actor person, IReadOnlyList<string> scopes, CancellationToken ct)
    {
        var granted = string.Join(' ', scopes);
        var sessionId = await sessions.StartAsync(person, SessionKind.Program, granted, ct);
        await using var db = await contexts.OpenWideAsync(person, ct);
        var tokens = AddPair(db, person.UserId!.Value, sessionId, granted);
        audit.Record(db, Event(AuditAction.TokensIssued, sessionId, person.SchoolId, granted));
        await db.SaveChangesAsync(ct);
        return tokens;
    }

    /// <summary>The next pair in place of a refresh token and of the access token that came with it.</summary>
    public async Task<Result<IssuedTokens>> RefreshAsync(Actor caller, string? sent, CancellationToken ct)
    {
        if (TokenText.Hash(TokenKind.Refresh, sent) is not { } hash)
        {
            return TokenRefusals.InvalidToken;
        }

        await using var db = await contexts.OpenWideAsync(caller, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        // One statement decides between two who show the same token.
        var taken = await db.ApiTokens.Where(token => token.TokenHash == hash && token.Kind == TokenKind.Refresh && token.UsedAt == null && token.ExpiresAt > now)
            .ExecuteUpdateAsync(token => token.SetProperty(one => one.UsedAt, now), ct);
        var session = await db.UserSessions.Where(row => db.ApiTokens.Any(token =>
            token.TokenHash == hash && token.Kind == TokenKind.Refresh && token.UsedAt != null && token.SessionId == row.Id)).FirstOrDefaultAsync(ct);
        if (session is null)
        {
            return TokenRefusals.InvalidToken;
        }

        var next = taken == 1 && await IsLiveAsync(db, session, ct) ? await RotateAsync(db, session, ct) : null;
        if (taken == 0)
        {
            session.End(SessionEnd.TokenReused, by: null, now);
            audit.Record(db, Event(AuditAction.TokenReused, session.Id, session.SchoolId, session.Scopes));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return next is null ? TokenRefusals.InvalidToken : next;
    }

    /// <summary>Ends the session of either kind of token. An unknown one is no fault (RFC 7009).</summary>
    public async Task<Result> RevokeAsync(Actor caller, string? sent, CancellationToken ct)
    {
        var hash = TokenText.Hash(TokenKind.Refresh, sent) ?? TokenText.Hash(TokenKind.Access, sent);
        await using var db = await contexts.OpenWideAsync(caller, ct);
        var session = await db.UserSessions
            .FirstOrDefaultAsync(row => db.ApiTokens.Any(token => token.TokenHash == hash && token.SessionId == row.Id), ct);
        session?.End(SessionEnd.SignedOut, session.UserId, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    private static AuditEvent Event(string action, Guid sessionId, Guid? schoolId, string? scopes) => new(
        action, nameof(UserSession), sessionId.ToString(), new Dictionary<string, string?> { ["Scopes"] = scopes }, schoolId);

    private Task<bool> IsLiveAsync(AcademyDbContext db, UserSession session, CancellationToken ct) =>
        db.UserSessions.LiveAt(time.GetUtcNow()).AnyAsync(
            row => row.Id == session.Id && db.Users.Any(user => user.Id == row.UserId && user.IsActive), ct);

    /// <summary>Used refresh tokens stay until they are too old, or their second showing would not be noticed.</summary>
    private async Task<IssuedTokens> RotateAsync(AcademyDbContext db, UserSession session, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await db.ApiTokens.Where(token => token.SessionId == session.Id && (token.Kind == TokenKind.Access || token.ExpiresAt <= now))
            .ExecuteDeleteAsync(ct);
        return AddPair(db, session.UserId, session.Id, session.Scopes ?? "");
    }

    private IssuedTokens AddPair(AcademyDbContext db, Guid userId, Guid sessionId, string scopes)
    {
        var pair = new IssuedTokens(TokenText.Make(TokenKind.Access), TokenText.Make(TokenKind.Refresh), scopes);
        Add(TokenKind.Access, pair.Access, TokenRules.AccessLasts);
        Add(TokenKind.Refresh, pair.Refresh, TokenRules.RefreshLasts);
        return pair;

        void Add(TokenKind kind, string text, TimeSpan lasts)
        {
            var now = time.GetUtcNow();
            db.ApiTokens.Add(new ApiToken(userId, sessionId, kind, TokenText.Hash(kind, text)!, now, now + lasts));
        }
    }
}
