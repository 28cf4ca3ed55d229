using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>The role that comes with being a parent or a pupil of the school.</summary>
internal static class FamilyRoles
{
    /// <summary>Gives the built-in role to a person who lacks it, when it is no more than the actor has.</summary>
    public static async Task<Result> GiveAsync(this AcademyDbContext db, Actor actor, AcademyUser user, string role, CancellationToken ct)
    {
        var roleId = (await db.BuiltInRolesAsync(ct))[role];
        if (await db.UserRoles.AnyAsync(held => held.UserId == user.Id && held.RoleId == roleId, ct))
        {
            return Result.Ok;
        }

        var roles = await db.RolesToGiveAsync(actor, user.SchoolId, [roleId], ct);
        if (roles.IsRefused)
        {
            return roles.Refusal;
        }

        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roleId });
        user.RenewStamp();
        return Result.Ok;
    }

    /// <summary>
    /// Takes the role away, except where it is the only one: nobody is left without a role, and without a link it shows nothing.
    /// Pages that are still open close either way.
    /// </summary>
    public static async Task<RoleAfterUnlink> TakeAsync(this AcademyDbContext db, AcademyUser user, string role, CancellationToken ct)
    {
        user.RenewStamp();
        var roleId = (await db.BuiltInRolesAsync(ct))[role];
        var held = await db.UserRoles.Where(link => link.UserId == user.Id).ToListAsync(ct);
        if (held is [var only] && only.RoleId == roleId)
        {
            return RoleAfterUnlink.Stays;
        }

        db.UserRoles.RemoveRange(held.Where(link => link.RoleId == roleId));
        return RoleAfterUnlink.TakenAway;
    }
}
