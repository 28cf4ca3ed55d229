using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// The database that the configuration names, or a private server when it names none.
/// Dispose it after the portal has stopped.
/// </summary>
public sealed class AcademyDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private AcademyDatabase(DatabaseConnections connections, EmbeddedPostgres? embedded = null)
    {
        Connections = connections;
        this.embedded = embedded;
    }

    public DatabaseConnections Connections { get; }

    /// <param name="configuration">ConnectionStrings:Academy and :AcademyOwner, or Postgres:Folder and :MaxConnections.</param>
    /// <param name="contentRoot">A relative Postgres:Folder starts here.</param>
    /// <param name="log">Told what is started and stopped.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<AcademyDatabase> OpenAsync(
        IConfiguration configuration, string contentRoot, ILogger log, CancellationToken ct)
    {
        if (configuration.GetConnectionString("Academy") is { Length: > 0 } app)
        {
            var owner = configuration.GetConnectionString("AcademyOwner");
            return new AcademyDatabase(new DatabaseConnections(app, string.IsNullOrEmpty(owner) ? app : owner));
        }

        var postgres = await EmbeddedPostgres.StartAsync(EmbeddedOptions(configuration, contentRoot), log, ct);
        return new AcademyDatabase(await PrepareAsync(postgres, ct), postgres);
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static EmbeddedPostgresOptions EmbeddedOptions(IConfiguration configuration, string contentRoot) => new()
    {
        Folder = Path.Combine(contentRoot, configuration["Postgres:Folder"] ?? Path.Combine(".academy", "postgres")),
        MaxConnections = configuration.GetValue("Postgres:MaxConnections", 200),
    };

    private static async Task<DatabaseConnections> PrepareAsync(EmbeddedPostgres postgres, CancellationToken ct)
    {
        var superuser = postgres.ConnectionString("postgres", "postgres") + ";Pooling=false";
        await DatabaseRoles.EnsureAsync(superuser, ct);
        await DatabaseRoles.EnsureDatabaseAsync(superuser, DatabaseConnections.DefaultDatabase, ct);
        return new DatabaseConnections(
            postgres.ConnectionString(DatabaseConnections.AppRole, DatabaseConnections.DefaultDatabase),
            postgres.ConnectionString(DatabaseConnections.OwnerRole, DatabaseConnections.DefaultDatabase));
    }
}
