using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users;

/// <summary>The built-in roles as rows, which Identity asks for.</summary>
internal static class RoleRows
{
    /// <summary>Makes the rows that are missing and returns the ids of all by name.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> EnsureAsync(AcademyDbContext db, CancellationToken ct)
    {
        foreach (var name in Role.All)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO roles (id, name, normalized_name, concurrency_stamp)
                VALUES ({Guid.CreateVersion7()}, {name}, {name.ToUpperInvariant()}, {Guid.NewGuid().ToString()})
                ON CONFLICT (normalized_name) DO NOTHING
                """, ct);
        }

        return await db.Roles.Where(role => Role.All.Contains(role.Name!)).ToDictionaryAsync(role => role.Name!, role => role.Id, ct);
    }
}
