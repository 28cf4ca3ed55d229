using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel;

public static class OpenContext
{
    /// <summary>One context for one operation of one actor.</summary>
    public static async Task<AcademyDbContext> OpenAsync(
        this IDbContextFactory<AcademyDbContext> contexts, Actor actor, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.Actor = actor;
        return db;
    }

    /// <summary>
    /// A context that sees all schools and writes in the actor's name: for what belongs to a person and to no school, such as their
    /// own sign-ins. The caller narrows every statement to that person.
    /// </summary>
    public static Task<AcademyDbContext> OpenWideAsync(this IDbContextFactory<AcademyDbContext> contexts, Actor actor, CancellationToken ct) =>
        contexts.OpenAsync(
            Actor.System() with { UserId = actor.UserId, Name = actor.Name, Origin = actor.Origin, SessionId = actor.SessionId }, ct);
}
