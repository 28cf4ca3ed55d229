using Microsoft.Extensions.Logging;
using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// A private PostgreSQL server of the installed Debian package, reachable only through a Unix socket that only we may enter.
/// Several processes may use one folder: the first starts the server, the last to leave stops it.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly EmbeddedPostgresFolder folder;
    private readonly EmbeddedPostgresCluster cluster;
    private readonly ILogger log;
    private IDisposable? use;

    private EmbeddedPostgres(EmbeddedPostgresOptions options, ILogger log)
    {
        folder = new EmbeddedPostgresFolder(options.Folder);
        cluster = new EmbeddedPostgresCluster(folder, options);
        this.log = log;
    }

    /// <summary>Where the server's files really are; see docs/operations.md on folders that the server cannot reach.</summary>
    public string Folder => folder.Root;

    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger log, CancellationToken ct)
    {
        var postgres = new EmbeddedPostgres(options, log);
        await postgres.StartAsync(ct);
        return postgres;
    }

    /// <summary>A connection string for a role and database of this server.</summary>
    public string ConnectionString(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder.Socket,
        Username = role,
        Database = database,
    }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (use is null)
        {
            return;
        }

        using var turn = await EmbeddedPostgresLock.WaitForTurnAsync(folder, TimeProvider.System, CancellationToken.None);
        use.Dispose();
        use = null;
        if (EmbeddedPostgresLock.IsUnused(folder))
        {
            await StopAsync();
        }
    }

    private async Task StopAsync()
    {
        try
        {
            await cluster.StopAsync(CancellationToken.None);
            log.LogInformation("PostgreSQL in {Folder} stopped", folder.Root);
        }
        catch (EmbeddedPostgresException stoppedAlready)
        {
            log.LogWarning(stoppedAlready, "PostgreSQL in {Folder} could not be stopped in good order", folder.Root);
        }
    }

    private async Task StartAsync(CancellationToken ct)
    {
        await ServerAccount.MakeSharedFolderAsync(folder.Root, ct);
        using var turn = await EmbeddedPostgresLock.WaitForTurnAsync(folder, TimeProvider.System, ct);
        if (await IsAnsweringAsync(ct))
        {
            log.LogInformation("PostgreSQL in {Folder} was already running", folder.Root);
        }
        else
        {
            await cluster.StartAsync(ct);
            log.LogInformation("PostgreSQL in {Folder} started", folder.Root);
        }

        use = EmbeddedPostgresLock.Use(folder);
    }

    /// <summary>Waits while the server recovers; false when there is none.</summary>
    private async Task<bool> IsAnsweringAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres", "postgres") + ";Pooling=false");
                await connection.OpenAsync(ct);
                return true;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
    }
}
