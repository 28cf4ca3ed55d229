using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>Makes the two roles and a database on a server where we are the superuser.</summary>
public static class DatabaseRoles
{
    private const string Like = "pg_catalog.textlike(text,text)";
    private const string Limits = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    public static async Task EnsureAsync(string superuser, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(ct);
        foreach (var role in new[] { DatabaseConnections.OwnerRole, DatabaseConnections.AppRole })
        {
            if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", role, ct))
            {
                await RunAsync(connection, $"CREATE ROLE {role} {Limits}", ct);
            }
        }
    }

    public static async Task EnsureDatabaseAsync(string superuser, string database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(ct);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", database, ct))
        {
            await RunAsync(connection, $"CREATE DATABASE \"{database}\" OWNER {DatabaseConnections.OwnerRole}", ct);
        }

        await LetSearchesUseTheirIndexAsync(superuser, database, ct);
    }

    /// <summary>
    /// Behind row-level security PostgreSQL asks an index only with operators that can tell nothing of hidden rows, and LIKE is not
    /// declared to be one: its error messages might. They quote the pattern and never the row, so we declare it.
    /// </summary>
    private static async Task LetSearchesUseTheirIndexAsync(string superuser, string database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(superuser) { Database = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_proc WHERE oid = $1::regprocedure AND proleakproof", Like, ct))
        {
            await RunAsync(connection, $"ALTER FUNCTION {Like} LEAKPROOF", ct);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string question, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
