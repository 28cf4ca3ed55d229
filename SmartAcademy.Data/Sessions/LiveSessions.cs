using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Data.Sessions;

/// <summary>
/// Tells at each request whether its sign-in still lives. It asks the database every time, by primary key: an ended session or a
/// disabled account is out at once, on every instance.
/// </summary>
public sealed class LiveSessions(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<bool> IsLiveAsync(Guid sessionId, Guid userId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var now = time.GetUtcNow();
        var seen = await db.UserSessions.AsNoTracking().LiveAt(now)
            .Where(session => session.Id == sessionId && session.UserId == userId && db.Users.Any(user => user.Id == userId && user.IsActive))
            .Select(session => (DateTimeOffset?)session.LastSeenAt).FirstOrDefaultAsync(ct);
        if (seen is null)
        {
            return false;
        }

        if (now - seen >= SessionRules.SeenStep)
        {
            await SeeAsync(db, sessionId, now, ct);
        }

        return true;
    }

    /// <summary>Of several requests at once only one writes.</summary>
    private static Task<int> SeeAsync(AcademyDbContext db, Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        var due = now - SessionRules.SeenStep;
        return db.UserSessions.Where(session => session.Id == sessionId && session.EndedAt == null && session.LastSeenAt <= due)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.LastSeenAt, now), ct);
    }
}
