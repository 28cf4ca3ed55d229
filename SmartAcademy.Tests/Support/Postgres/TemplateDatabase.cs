using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Tests.Support.Postgres;

/// <summary>Makes the migrated template once for each build of the data floor; later runs find it ready.</summary>
internal static class TemplateDatabase
{
    private const long MakingLock = 0x54_45_4D_50_4C;

    private static readonly string Name = $"template_{typeof(AcademyDbContext).Module.ModuleVersionId:N}";

    public static async Task<string> EnsureAsync(TestServer server, CancellationToken ct)
    {
        await using var guard = new NpgsqlConnection(server.Superuser + ";Pooling=false");
        await guard.OpenAsync(ct);
        await RunAsync(guard, $"SELECT pg_advisory_lock({MakingLock})", ct);
        if ((await DatabasesAsync(guard, Name, ct)).Count == 0)
        {
            await DropLeftoversAsync(guard, ct);
            await MakeAsync(server, guard, ct);
        }

        return Name;
    }

    private static async Task MakeAsync(TestServer server, NpgsqlConnection guard, CancellationToken ct)
    {
        const string unfinished = "unfinished_template";
        await RunAsync(guard, $"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)", ct);
        await DatabaseRoles.EnsureAsync(server.Superuser, ct);
        await DatabaseRoles.EnsureDatabaseAsync(server.Superuser, unfinished, ct);
        await DataSetup.MigrateAsync(server.ConnectionsTo(unfinished), TestVault.Columns, NullLogger.Instance, ct);
        NpgsqlConnection.ClearAllPools();
        await RunAsync(guard, $"ALTER DATABASE {unfinished} RENAME TO {Name}", ct);
    }

    /// <summary>Templates of earlier builds, and databases of runs that were killed.</summary>
    private static async Task DropLeftoversAsync(NpgsqlConnection guard, CancellationToken ct)
    {
        foreach (var database in await DatabasesAsync(guard, "template\\_%", ct))
        {
            await RunAsync(guard, $"DROP DATABASE \"{database}\" WITH (FORCE)", ct);
        }

        foreach (var database in (await DatabasesAsync(guard, "test\\_%", ct)).Where(TestDatabase.IsOfDeadRun))
        {
            await RunAsync(guard, $"DROP DATABASE \"{database}\" WITH (FORCE)", ct);
        }
    }

    private static async Task<List<string>> DatabasesAsync(NpgsqlConnection connection, string pattern, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname LIKE $1", connection)
        {
            Parameters = { new() { Value = pattern } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        var names = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
