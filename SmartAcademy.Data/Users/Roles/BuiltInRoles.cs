using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>
/// The built-in roles as rows. Each default permission is offered to its role once in the life of a database, so that a new version's
/// permissions arrive and an admin's choices stay.
/// </summary>
internal static class BuiltInRoles
{
    private const string Ensure =
        """
        INSERT INTO roles (id, name, normalized_name, concurrency_stamp, title, reach)
        VALUES ($1, $2, upper($2), $3, '', $4)
        ON CONFLICT (normalized_name) DO UPDATE SET reach = excluded.reach WHERE roles.reach <> excluded.reach
        """;

    private const string Offer =
        """
        WITH fresh AS (
            INSERT INTO offered_permissions (role_id, permission)
            SELECT roles.id, tick FROM roles, unnest($2) AS tick WHERE roles.name = $1
            ON CONFLICT DO NOTHING
            RETURNING role_id, permission)
        INSERT INTO role_permissions (role_id, permission) SELECT role_id, permission FROM fresh ON CONFLICT DO NOTHING
        """;

    public static async Task EnsureAsync(AcademyDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var role in Role.BuiltIn)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Ensure)
            {
                Parameters =
                {
                    new() { Value = Guid.CreateVersion7() },
                    new() { Value = role },
                    new() { Value = Guid.NewGuid().ToString() },
                    new() { Value = RolePermissions.ReachOf(role).ToString() },
                },
            });
        }

        foreach (var role in Role.BuiltIn.Except(Role.Fixed))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Offer)
            {
                Parameters = { new() { Value = role }, new() { Value = RolePermissions.TicksOf(role).ToArray() } },
            });
        }

        await batch.ExecuteNonQueryAsync(ct);
    }
}
