using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;

namespace SmartAcademy.Bench.Setup;

/// <summary>
/// A private server of the bench. The large academy is seeded once and kept; every run measures a fresh copy of it,
/// so that no run sees the scans of an earlier one.
/// </summary>
internal sealed class BenchDatabase : IDbContextFactory<AcademyDbContext>, IAsyncDisposable
{
    private const string Copy = "bench";
    private const long TurnLock = 0x42_45_4E_43_48;

    /// <summary>150 of a step's connections, and those of the portal.</summary>
    private const int MostConnections = 300;

    private readonly EmbeddedPostgres server;
    private readonly NpgsqlConnection superuser;
    private readonly DbContextOptions<AcademyDbContext> options;

    private BenchDatabase(EmbeddedPostgres server, NpgsqlConnection superuser)
    {
        (this.server, this.superuser) = (server, superuser);
        Connections = ConnectionsTo(server, Copy);
        options = new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(Connections.App).UseVault(BenchVault.Columns).Options;
    }

    public DatabaseConnections Connections { get; }

    public string ServerPrograms => PostgresPrograms.FolderFor(Path.Combine(server.Folder, "cluster"));

    public static async Task<BenchDatabase> OpenAsync(BenchFolder folder, BenchSize size, CancellationToken ct)
    {
        Directory.CreateDirectory(folder.Own);
        var settings = new EmbeddedPostgresOptions { Folder = folder.Postgres, MaxConnections = MostConnections };
        var server = await EmbeddedPostgres.StartAsync(settings, NullLogger.Instance, ct);
        // Not pooled: closing it lets go of the lock.
        var database = new BenchDatabase(server, new NpgsqlConnection(server.ConnectionString("postgres", "postgres") + ";Pooling=false"));
        try
        {
            await database.superuser.OpenAsync(ct);
            await database.TakeTurnAsync(ct);
            await database.CopyAsync(await database.SeedAsync(size, ct), ct);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public AcademyDbContext CreateDbContext() => new(options);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await superuser.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>Runs statements with all rights and without triggers: rows by the million, whose bonds are right by how they are drawn.</summary>
    public Task FillAsync(string statements, CancellationToken ct) =>
        RunAsync(server.ConnectionString("postgres", Copy) + ";Options=-c session_replication_role=replica", statements, ct);

    /// <summary>What a table takes on disk with its indexes, over all its parts.</summary>
    public async Task<double> MegabytesAsync(string table, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres", Copy));
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("SELECT sum(pg_total_relation_size(relid))::float8 / 1048576 FROM pg_partition_tree($1::regclass)", connection)
        {
            Parameters = { new() { Value = table } },
        };
        return (double)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Runs statements as the owner of the tables.</summary>
    public Task ChangeAsync(string statements, CancellationToken ct) => RunAsync(Connections.Owner, statements, ct);

    private async Task TakeTurnAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", superuser) { Parameters = { new() { Value = TurnLock } } };
        if (await command.ExecuteScalarAsync(ct) is not true)
        {
            throw new BenchException("another bench is running here");
        }
    }

    /// <summary>The name of the seeded database, made when it is not there yet.</summary>
    private async Task<string> SeedAsync(BenchSize size, CancellationToken ct)
    {
        var seed = new BenchSeed(server.ConnectionString("postgres", "postgres"), database => ConnectionsTo(server, database), size);
        var kept = await SeedsAsync(ct);
        if (kept.Contains(seed.Name))
        {
            return seed.Name;
        }

        foreach (var outdated in kept.Where(name => !name.EndsWith(seed.Edition, StringComparison.Ordinal)))
        {
            await RunAsync($"DROP DATABASE \"{outdated}\" WITH (FORCE)", ct);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Inventing an academy of {size.Students:N0} students (once) …"));
        await seed.MakeAsync(ct);
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"ALTER DATABASE \"{BenchSeed.Unfinished}\" RENAME TO \"{seed.Name}\"", ct);
        return seed.Name;
    }

    private async Task CopyAsync(string seed, CancellationToken ct)
    {
        await RunAsync($"DROP DATABASE IF EXISTS {Copy} WITH (FORCE)", ct);
        await RunAsync($"CREATE DATABASE {Copy} TEMPLATE \"{seed}\" OWNER {DatabaseConnections.OwnerRole}", ct);
        await DataSetup.MigrateAsync(Connections, BenchVault.Columns, NullLogger.Instance, ct);
    }

    private async Task<List<string>> SeedsAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname LIKE $1", superuser)
        {
            Parameters = { new() { Value = BenchSeed.Prefix + "%" } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        var names = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private async Task RunAsync(string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, superuser) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task RunAsync(string connectionString, string statements, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(statements, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static DatabaseConnections ConnectionsTo(EmbeddedPostgres server, string database) => new(
        server.ConnectionString(DatabaseConnections.AppRole, database), server.ConnectionString(DatabaseConnections.OwnerRole, database));
}
