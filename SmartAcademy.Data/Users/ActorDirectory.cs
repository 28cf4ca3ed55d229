using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users;

/// <summary>Finds who a user is now: roles, permissions and reach. For work that goes on after its page was closed.</summary>
public sealed class ActorDirectory(IDbContextFactory<AcademyDbContext> contexts, RoleBook book)
{
    /// <summary>Nobody when the user is gone, was deactivated, or has no business in that school.</summary>
    public async Task<Actor> FindAsync(Guid? userId, Guid schoolId, CancellationToken ct)
    {
        if (userId is null)
        {
            return Actor.System(schoolId);
        }

        await book.OpenAsync(ct);
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.Id == userId && user.IsActive, ct);
        var roles = await db.UserRoles.Where(link => link.UserId == userId)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(ct);
        var isSuper = roles.Contains(Role.SuperAdmin);
        return user is null || (!isSuper && user.SchoolId != schoolId)
            ? Actor.Nobody
            : book.ActorOf(user.Id, user.DisplayName, roles, schoolId);
    }
}
