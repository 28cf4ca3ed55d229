using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Over whom an actor has a say: people of their school who may do no more than they.</summary>
internal static class UserAuthority
{
    /// <summary>Any fixed number will do; all instances must use the same.</summary>
    private const long SuperAdminLock = 0x5355_5045_52;

    /// <summary>A super admin belongs to no school and everybody else to one; a reader is no person.</summary>
    public static bool FitsUserOf(this AcademyRole role, Guid? schoolId) => role.Name switch
    {
        Role.CardReader => false,
        Role.SuperAdmin => schoolId is null,
        _ => schoolId is not null && (role.SchoolId is null || role.SchoolId == schoolId),
    };

    public static Task<List<AcademyRole>> RolesOfAsync(this AcademyDbContext db, Guid userId, CancellationToken ct) =>
        db.Roles.Where(role => db.UserRoles.Any(held => held.UserId == userId && held.RoleId == role.Id)).ToListAsync(ct);

    /// <summary>Why the actor cannot change this person; null when they can.</summary>
    public static async Task<Refusal?> RefusedAsync(this AcademyDbContext db, Actor actor, AcademyUser user, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite))
        {
            return Refusal.Forbidden;
        }

        var grants = await db.GrantsOfAsync(await db.RolesOfAsync(user.Id, ct), ct);
        return grants.All(grant => grant.IsWithin(actor)) ? null : RoleRefusals.MoreThanYouHave;
    }

    /// <summary>The wanted roles, when each fits a person of this school and gives no more than the actor has.</summary>
    public static async Task<Result<List<AcademyRole>>> RolesToGiveAsync(
        this AcademyDbContext db, Actor actor, Guid? schoolId, IReadOnlyList<Guid> roleIds, CancellationToken ct)
    {
        var roles = await db.Roles.VisibleTo(actor).Where(role => roleIds.Contains(role.Id)).ToListAsync(ct);
        if (roles.Count != roleIds.Count || !roles.TrueForAll(role => role.FitsUserOf(schoolId)))
        {
            return RoleRefusals.NotForThisUser;
        }

        var grants = await db.GrantsOfAsync(roles, ct);
        return grants.TrueForAll(grant => grant.IsWithin(actor)) ? roles : RoleRefusals.MoreThanYouHave;
    }

    /// <summary>
    /// Whether another super admin could still sign in if this one no longer could. Those who ask take turns until their transactions
    /// end, so that two who part with one another at once do not leave nobody.
    /// </summary>
    public static async Task<bool> IsLastSuperAdminAsync(this AcademyDbContext db, Guid userId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({SuperAdminLock})", ct);
        var holders = db.UserRoles.Where(held => db.Roles.Any(role => role.Id == held.RoleId && role.Name == Role.SuperAdmin));
        return await holders.AnyAsync(held => held.UserId == userId, ct)
            && !await holders.AnyAsync(
                held => held.UserId != userId && db.Users.Any(user => user.Id == held.UserId && user.IsActive && user.PasswordHash != null), ct);
    }
}
