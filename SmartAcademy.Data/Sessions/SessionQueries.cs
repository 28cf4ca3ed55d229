using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Sessions;

/// <summary>Reads who is signed in, where and since when.</summary>
public sealed class SessionQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int LastPage = 2_000;

    /// <summary>The actor's own live sessions, the current one first.</summary>
    public async Task<IReadOnlyList<SessionLine>> OwnAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        var lines = await LinesAsync(db, actor, Live(db.UserSessions).Where(session => session.UserId == actor.UserId), 0, ct);
        return [.. lines.OrderByDescending(line => line.IsCurrent).ThenByDescending(line => line.LastSeenAt)];
    }

    /// <summary>The actor's sign-in before the one by which they ask; null when this is the first.</summary>
    public async Task<SessionLine?> LastOwnAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        var earlier = db.UserSessions.AsNoTracking().Where(session =>
            session.UserId == actor.UserId && session.Kind == SessionKind.Browser
            && db.UserSessions.Any(now => now.Id == actor.SessionId && now.CreatedAt > session.CreatedAt));
        return (await LinesAsync(db, actor, earlier.OrderByDescending(session => session.CreatedAt).Take(1), 0, ct)).FirstOrDefault();
    }

    /// <summary>The live sessions of somebody in the actor's school; none for who may not see users.</summary>
    public async Task<IReadOnlyList<SessionLine>> OfUserAsync(Actor actor, Guid userId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await LinesAsync(db, actor, Live(db.OfSchool(actor)).Where(session => session.UserId == userId), 0, ct);
    }

    /// <summary>One page of all live sessions of the actor's school, the last used first.</summary>
    public async Task<SessionPage> PageAsync(Actor actor, SessionFilter filter, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersRead))
        {
            return new SessionPage([], 0);
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var found = Live(db.OfSchool(actor));
        found = filter.Kind is { } kind ? found.Where(session => session.Kind == kind) : found;
        foreach (var pattern in SearchWords.Read(filter.Search)?.Patterns ?? [])
        {
            found = found.Where(session => db.Users.Any(user => user.Id == session.UserId && EF.Functions.ILike(
                " " + user.DisplayName + " " + (user.DisplayNameBangla ?? "") + " " + user.UserName, pattern, SearchWords.Escape)));
        }

        var skipped = (Math.Clamp(filter.Page, 1, LastPage) - 1) * SessionPage.Size;
        return new SessionPage(await LinesAsync(db, actor, found, skipped, ct), await found.LongCountAsync(ct));
    }

    private IQueryable<UserSession> Live(IQueryable<UserSession> sessions) => sessions.AsNoTracking().LiveAt(time.GetUtcNow());

    private async Task<List<SessionLine>> LinesAsync(
        AcademyDbContext db, Actor actor, IQueryable<UserSession> sessions, int skipped, CancellationToken ct)
    {
        var rows = await (
            from session in sessions
            join user in db.Users on session.UserId equals user.Id
            orderby session.LastSeenAt descending, session.Id
            select new
            {
                Session = session,
                user.DisplayName,
                user.DisplayNameBangla,
                Zone = db.Schools.Where(school => school.Id == session.SchoolId).Select(school => school.TimeZoneId).FirstOrDefault(),
            }).Skip(skipped).Take(SessionPage.Size).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new SessionLine
            {
                Id = row.Session.Id,
                UserId = row.Session.UserId,
                UserName = row.DisplayName,
                UserNameBangla = row.DisplayNameBangla,
                Kind = row.Session.Kind,
                Address = row.Session.Address,
                UserAgent = row.Session.UserAgent,
                Scopes = row.Session.Scopes,
                CreatedAt = Local(row.Session.CreatedAt, row.Zone),
                LastSeenAt = Local(row.Session.LastSeenAt, row.Zone),
                IsCurrent = row.Session.Id == actor.SessionId,
            }),
        ];
    }

    private DateTimeOffset Local(DateTimeOffset at, string? zone) => TimeZoneInfo.ConvertTime(at, SchoolClock.For(time, zone).Zone);
}
