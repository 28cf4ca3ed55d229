using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Vault;

namespace SmartAcademy.Tests.Support.Postgres;

/// <summary>
/// A migrated, empty database of its own for one test class: <c>class PassTests(TestDatabase database) : IClassFixture&lt;TestDatabase&gt;</c>.
/// </summary>
public sealed class TestDatabase(TestServer server) : IAsyncLifetime, IDbContextFactory<AcademyDbContext>
{
    private static int made;

    private readonly string name = string.Create(
        CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}");

    public DatabaseConnections Connections { get; private set; } = new("", "");

    /// <summary>Stamped on audit rows; a test may set another before it writes.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await server.RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", ct);
        await server.RunAsync($"CREATE DATABASE {name} TEMPLATE {server.Template} OWNER {DatabaseConnections.OwnerRole}", ct);
        Connections = server.ConnectionsTo(name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connectionString in new[] { Connections.App, Connections.Owner })
        {
            await using var connection = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(connection);
        }

        await server.RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
    }

    /// <summary>A context as the portal opens it: the app role, with audit.</summary>
    public AcademyDbContext CreateDbContext() => new(new DbContextOptionsBuilder<AcademyDbContext>()
        .UseNpgsql(Connections.App)
        .UseVault(TestVault.Columns)
        .AddInterceptors(new SessionEndings(Time), new AuditInterceptor(Time))
        .Options);

    internal static bool IsOfDeadRun(string database) => !Directory.Exists($"/proc/{database.Split('_')[1]}");
}
