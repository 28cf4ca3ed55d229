using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Tests.Support.Postgres;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace SmartAcademy.Tests.Support.Postgres;

/// <summary>
/// One PostgreSQL server for the whole run, in .academy/test-postgres; or the server that ACADEMY_TEST_POSTGRES
/// names with the connection string of a superuser.
/// </summary>
public sealed class TestServer : IAsyncLifetime
{
    private EmbeddedPostgres? embedded;

    /// <summary>The superuser's connection to the database postgres.</summary>
    public string Superuser { get; private set; } = "";

    /// <summary>The migrated database that test databases are copies of.</summary>
    public string Template { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        Superuser = Environment.GetEnvironmentVariable("ACADEMY_TEST_POSTGRES") ?? await StartAsync(ct);
        Template = await TemplateDatabase.EnsureAsync(this, ct);
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Connections of both roles to a database of this server.</summary>
    public DatabaseConnections ConnectionsTo(string database) =>
        new(As(DatabaseConnections.AppRole, database), As(DatabaseConnections.OwnerRole, database));

    /// <summary>Runs one statement as the superuser.</summary>
    public async Task RunAsync(string statement, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<string> StartAsync(CancellationToken ct)
    {
        var options = new EmbeddedPostgresOptions
        {
            Folder = Path.Combine(Checkout.Root, ".academy", "test-postgres"),
            MaxConnections = 300,
            Durable = false,
        };
        embedded = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, ct);
        return embedded.ConnectionString("postgres", "postgres");
    }

    private string As(string role, string database) => new NpgsqlConnectionStringBuilder(Superuser)
    {
        Username = role,
        Database = database,
        MaxPoolSize = 30,
    }.ConnectionString;
}
