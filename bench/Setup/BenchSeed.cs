using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Data.Vault;

namespace SmartAcademy.Bench.Setup;

/// <summary>Fills a database with a large demo academy. The name says what is in it, so that an outdated one is made anew.</summary>
internal sealed class BenchSeed(string superuser, Func<string, DatabaseConnections> connectionsTo, BenchSize size) : IDbContextFactory<AcademyDbContext>
{
    public const string Prefix = "seeded_";

    /// <summary>Renamed when whole, so that a seeded database is either complete or not there.</summary>
    public const string Unfinished = "unfinished_seed";

    /// <summary>What everybody of the bench signs in with.</summary>
    public const string Password = "bench-academy";

    private const int SchoolDays = 5;

    private readonly DatabaseConnections unfinished = connectionsTo(Unfinished);

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{size.Students}{(size.HasRegisters ? "_registers" : "")}{Edition}");

    /// <summary>By last migration and month: passes are issued up to a day, and most must be good on the day of the run.</summary>
    public string Edition
    {
        get
        {
            using var db = CreateDbContext();
            var migration = db.Database.GetMigrations().Last().Split('_')[0];
            return string.Create(CultureInfo.InvariantCulture, $"_{migration}_{TimeProvider.System.GetUtcNow():yyyyMM}");
        }
    }

    /// <summary>So many rows at once may take longer than a portal would wait.</summary>
    public AcademyDbContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(unfinished.App + ";Command Timeout=0").UseVault(BenchVault.Columns).Options);

    public async Task MakeAsync(CancellationToken ct)
    {
        await RunAsync(superuser, $"DROP DATABASE IF EXISTS {Unfinished} WITH (FORCE)", ct);
        await DatabaseRoles.EnsureAsync(superuser, ct);
        await DatabaseRoles.EnsureDatabaseAsync(superuser, Unfinished, ct);
        await DataSetup.MigrateAsync(unfinished, BenchVault.Columns, NullLogger.Instance, ct);
        var seed = new DemoAcademySeed(this, new BenchPassKeys(), TimeProvider.System, NullLogger<DemoAcademySeed>.Instance);
        await seed.SeedAsync(DemoSize.ForBench(size.Students, SchoolDays, size.HasRegisters), new DemoPasswords(Password, Password + "-once"), ct);
        await RunAsync(unfinished.Owner, "VACUUM (ANALYZE)", ct);
    }

    private static async Task RunAsync(string connectionString, string statement, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
