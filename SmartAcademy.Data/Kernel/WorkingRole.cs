using Microsoft.Extensions.Logging;
using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>Looks at the role that the portal works as, before it opens: the wall between schools must hold it.</summary>
public static class WorkingRole
{
    private const string Facts =
        """
        SELECT rolsuper OR rolbypassrls,
               EXISTS (
                   SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                       AND pg_has_role(relowner, 'MEMBER')),
               has_schema_privilege('public', 'CREATE') OR has_database_privilege(current_database(), 'CREATE')
        FROM pg_roles WHERE rolname = current_user
        """;

    /// <exception cref="InvalidOperationException">Row-level security would not hold the role.</exception>
    public static async Task CheckAsync(DatabaseConnections connections, ILogger log, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connections.App);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(Facts, connection);
        await using var role = await command.ExecuteReaderAsync(ct);
        await role.ReadAsync(ct);
        if (role.GetBoolean(0))
        {
            throw new InvalidOperationException(
                $"The database role '{connections.AppUser}' is a superuser or has BYPASSRLS, so the database would not keep schools apart. "
                + "Give ConnectionStrings__Academy a plain role; see docs/operations.md");
        }

        if (role.GetBoolean(1))
        {
            log.LogWarning(
                "The portal works as an owner of its tables. Set ConnectionStrings__AcademyOwner to a role of its own; see docs/operations.md");
        }
        else if (role.GetBoolean(2))
        {
            log.LogWarning("The portal's database role may create tables. Revoke CREATE from it; see docs/operations.md");
        }
    }
}
