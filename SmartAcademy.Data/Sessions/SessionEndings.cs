using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Data.Sessions;

/// <summary>
/// Ends the sessions of a person whose password changed or whose account was switched off, in the transaction of that change, whoever
/// made it and from wherever. The session by which a person changes their own password goes on.
/// </summary>
public sealed class SessionEndings(TimeProvider time) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AcademyDbContext db)
        {
            foreach (var (userId, why) in db.ChangeTracker.Entries<AcademyUser>().Select(Reason).OfType<(Guid, SessionEnd)>().ToList())
            {
                await EndAsync(db, userId, why, cancellationToken);
            }
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static (Guid UserId, SessionEnd Why)? Reason(EntityEntry<AcademyUser> entry)
    {
        if (entry.State is not EntityState.Modified)
        {
            return null;
        }

        if (!entry.Entity.IsActive && entry.OriginalValues.GetValue<bool>(nameof(AcademyUser.IsActive)))
        {
            return (entry.Entity.Id, SessionEnd.Disabled);
        }

        return Differs(entry, nameof(AcademyUser.PasswordHash)) && Differs(entry, nameof(AcademyUser.SecurityStamp))
            ? (entry.Entity.Id, SessionEnd.PasswordChanged)
            : null;
    }

    /// <summary>The same password hashed more strongly keeps its stamp, and its sessions.</summary>
    private static bool Differs(EntityEntry<AcademyUser> entry, string property) =>
        entry.OriginalValues.GetValue<string?>(property) != entry.CurrentValues.GetValue<string?>(property);

    private async Task EndAsync(AcademyDbContext db, Guid userId, SessionEnd why, CancellationToken ct)
    {
        var kept = why is SessionEnd.PasswordChanged && db.Actor.UserId == userId ? db.Actor.SessionId : null;
        var now = time.GetUtcNow();
        foreach (var session in await db.UserSessions.Where(row => row.UserId == userId && row.EndedAt == null && row.Id != kept).ToListAsync(ct))
        {
            session.End(why, db.Actor.UserId, now);
        }
    }
}
