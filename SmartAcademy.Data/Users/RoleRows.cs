using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users;

internal static class RoleRows
{
    /// <summary>The ids of the built-in roles, which the set-up has made, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> BuiltInRolesAsync(this AcademyDbContext db, CancellationToken ct) =>
        await db.Roles.Where(role => Role.BuiltIn.Contains(role.Name!)).ToDictionaryAsync(role => role.Name!, role => role.Id, ct);
}
