using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Faults;

/// <summary>A PostgreSQL of its own that keeps what it commits, and may be killed.</summary>
internal sealed class FaultyHouse : IDbContextFactory<AcademyDbContext>, IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "academy-" + Guid.CreateVersion7().ToString("N")[..20]);
    private readonly List<EmbeddedPostgres> servers = [];

    public DatabaseConnections Connections { get; private set; } = new("", "");

    private EmbeddedPostgres Server => servers[^1];

    public async Task OpenAsync(CancellationToken ct)
    {
        await StartAsync(ct);
        var superuser = Server.ConnectionString("postgres", "postgres") + ";Pooling=false";
        await DatabaseRoles.EnsureAsync(superuser, ct);
        await DatabaseRoles.EnsureDatabaseAsync(superuser, DatabaseConnections.DefaultDatabase, ct);
        Connections = new DatabaseConnections(
            Server.ConnectionString(DatabaseConnections.AppRole, DatabaseConnections.DefaultDatabase),
            Server.ConnectionString(DatabaseConnections.OwnerRole, DatabaseConnections.DefaultDatabase));
        await DataSetup.MigrateAsync(Connections, TestVault.Columns, NullLogger.Instance, ct);
        NpgsqlConnection.ClearAllPools();
    }

    public AcademyDbContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(Connections.App + ";Pooling=false").UseVault(TestVault.Columns).Options);

    /// <summary>kill -9 of the whole server, and a new start.</summary>
    public async Task KillServerAsync(CancellationToken ct)
    {
        var lockFile = Path.Combine(Server.Folder, "cluster", "postmaster.pid");
        using var postmaster = Process.GetProcessById(Number((await File.ReadAllLinesAsync(lockFile, ct))[0]));
        postmaster.Kill();
        await StartAsync(ct);
    }

    /// <summary>kill -9 of the one server process that writes the gate's rows; the server restarts itself.</summary>
    public async Task KillWriterAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Connections.App + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            "SELECT pid FROM pg_stat_activity WHERE application_name = 'smart-academy-gate' AND datname = current_database() LIMIT 1", connection);
        if (await command.ExecuteScalarAsync(ct) is int writer)
        {
            using var process = Process.GetProcessById(writer);
            process.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private async Task StartAsync(CancellationToken ct) =>
        servers.Add(await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { Folder = folder, MaxConnections = 50, Durable = true }, NullLogger.Instance, ct));
}
