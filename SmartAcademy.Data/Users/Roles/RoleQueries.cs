using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>Reads the roles of all schools and those of the actor's own.</summary>
public sealed class RoleQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The built-in roles from the widest to the narrowest, then the others by name.</summary>
    public async Task<IReadOnlyList<RoleLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.RolesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        var people = db.Users.VisibleTo(actor);
        var lines = await db.Roles.AsNoTracking().VisibleTo(actor).OrderBy(role => role.Title).ThenBy(role => role.Id).Select(role => new RoleLine(
            role.Id,
            role.Name!,
            db.Schools.Where(school => school.Id == role.SchoolId).Select(school => school.Code).FirstOrDefault(),
            role.Title,
            role.TitleBangla,
            role.Description,
            role.Reach,
            db.GivenPermissions.Count(given => given.RoleId == role.Id),
            db.UserRoles.Count(held => held.RoleId == role.Id && people.Any(user => user.Id == held.UserId)))).ToListAsync(ct);
        return [.. lines.OrderBy(line => Role.RankOf(line.Key)).Select(line => Role.Fixed.Contains(line.Key) ? line with { Permissions = null } : line)];
    }

    public async Task<RoleSheet?> FindAsync(Actor actor, Guid roleId, CancellationToken ct)
    {
        if (!actor.May(Permission.RolesRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        if (await db.Roles.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(role => role.Id == roleId, ct) is not { } role)
        {
            return null;
        }

        var ticks = await db.GivenPermissions.Where(given => given.RoleId == roleId).Select(given => given.Permission).ToListAsync(ct);
        var people = db.Users.VisibleTo(actor);
        return new RoleSheet(
            role.Id,
            role.Name!,
            role.IsBuiltIn,
            new RoleDetails(role.Title, role.TitleBangla, role.Description, role.Reach),
            ticks.ToHashSet(),
            await db.UserRoles.CountAsync(held => held.RoleId == roleId && people.Any(user => user.Id == held.UserId), ct),
            role.ConcurrencyStamp ?? "",
            RoleService.Refused(actor, role, role.GrantOf(ticks)));
    }
}
