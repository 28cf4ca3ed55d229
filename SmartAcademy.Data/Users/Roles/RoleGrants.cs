using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

internal static class RoleGrants
{
    /// <summary>What a stored role gives. Words that the catalogue does not know, a star above all, give nothing.</summary>
    public static RoleGrant GrantOf(this AcademyRole role, IEnumerable<string> given) => Role.Fixed.Contains(role.Name)
        ? RolePermissions.DefaultOf(role.Name!)
        : RoleGrant.Of(role.Name!, given.Where(PermissionCatalogue.Knows), role.Reach);

    /// <summary>What these roles give, read in the transaction at hand rather than from the book.</summary>
    public static async Task<List<RoleGrant>> GrantsOfAsync(this AcademyDbContext db, IReadOnlyCollection<AcademyRole> roles, CancellationToken ct)
    {
        var ids = roles.Select(role => role.Id).ToList();
        var given = (await db.GivenPermissions.AsNoTracking().Where(row => ids.Contains(row.RoleId)).ToListAsync(ct))
            .ToLookup(row => row.RoleId, row => row.Permission);
        return [.. roles.Select(role => role.GrantOf(given[role.Id]))];
    }
}
