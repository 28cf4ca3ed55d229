using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Sessions;

/// <summary>Begins and ends sign-ins. A person ends their own; an administrator those of the school.</summary>
public sealed class SessionService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Begins a session of the actor, who has just proved who they are; the oldest ends when they have too many.</summary>
    public async Task<Guid> StartAsync(Actor actor, SessionKind kind, string? scopes, CancellationToken ct)
    {
        var userId = actor.UserId ?? throw new InvalidOperationException("Only a person has a session.");
        await using var db = await contexts.OpenWideAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Sign-ins of one person take turns here: two at once would each find room for one more.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM users WHERE id = {userId} FOR NO KEY UPDATE", ct);
        var session = new UserSession(userId, actor.SchoolId, kind, actor.Origin, time.GetUtcNow());
        if (scopes is not null)
        {
            session.LimitTo(scopes);
        }

        var surplus = await db.UserSessions.LiveAt(time.GetUtcNow()).Where(row => row.UserId == userId && row.Kind == kind)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(SessionRules.MostAtOnce - 1).ToListAsync(ct);
        db.UserSessions.Add(session);
        End(db, surplus, SessionEnd.TooMany);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return session.Id;
    }

    /// <summary>Ends a session of the actor's own; of others nothing is told.</summary>
    public async Task<Result> EndOwnAsync(Actor actor, Guid sessionId, SessionEnd why, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        return await EndAsync(db, db.UserSessions.Where(session => session.UserId == actor.UserId), sessionId, why, ct);
    }

    /// <summary>Ends every session of the actor but the one by which they ask.</summary>
    public async Task<Result> EndOwnOthersAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        var others = await db.UserSessions.LiveAt(time.GetUtcNow())
            .Where(session => session.UserId == actor.UserId && session.Id != actor.SessionId).ToListAsync(ct);
        End(db, others, SessionEnd.EndedByOwner);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    /// <summary>Ends somebody's session in the actor's school.</summary>
    public async Task<Result> EndAsync(Actor actor, Guid sessionId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await EndAsync(db, db.OfSchool(actor), sessionId, SessionEnd.EndedByAdmin, ct);
    }

    /// <summary>Ends every session of somebody in the actor's school.</summary>
    public async Task<Result> EndAllAsync(Actor actor, Guid userId, SessionEnd why, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var school = await db.Users.Where(user => user.Id == userId).Select(user => new { user.SchoolId }).FirstOrDefaultAsync(ct);
        if (school is null || !(actor.AllSchools || (school.SchoolId is { } id && actor.Sees(id))))
        {
            return Refusal.NotFound;
        }

        End(db, await db.OfSchool(actor).LiveAt(time.GetUtcNow()).Where(session => session.UserId == userId).ToListAsync(ct), why);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    private async Task<Result> EndAsync(
        AcademyDbContext db, IQueryable<UserSession> among, Guid sessionId, SessionEnd why, CancellationToken ct)
    {
        if (await among.FirstOrDefaultAsync(session => session.Id == sessionId, ct) is not { } session)
        {
            return Refusal.NotFound;
        }

        var ended = session.End(why, db.Actor.UserId, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return ended;
    }

    /// <summary>One that ended meanwhile stays as it is.</summary>
    private void End(AcademyDbContext db, List<UserSession> sessions, SessionEnd why) =>
        sessions.ForEach(session => session.End(why, db.Actor.UserId, time.GetUtcNow()));
}
