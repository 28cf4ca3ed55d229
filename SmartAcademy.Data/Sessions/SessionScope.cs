using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Data.Sessions;

internal static class SessionScope
{
    /// <summary>Neither ended, nor forgotten, nor too old.</summary>
    public static IQueryable<UserSession> LiveAt(this IQueryable<UserSession> sessions, DateTimeOffset now)
    {
        var (idle, oldest, oldestOfProgram) = (now - SessionRules.Idle, now - SessionRules.LongestOfBrowser, now - SessionRules.LongestOfProgram);
        return sessions.Where(session => session.EndedAt == null
            && (session.Kind == SessionKind.Browser
                ? session.LastSeenAt > idle && session.CreatedAt > oldest
                : session.CreatedAt > oldestOfProgram));
    }

    /// <summary>The sessions of the actor's school; those of a super admin belong to none.</summary>
    public static IQueryable<UserSession> OfSchool(this AcademyDbContext db, Actor actor)
    {
        var (all, schoolId) = (actor.AllSchools, actor.SchoolId);
        return db.UserSessions.Where(session => all || (schoolId != null && session.SchoolId == schoolId));
    }
}
