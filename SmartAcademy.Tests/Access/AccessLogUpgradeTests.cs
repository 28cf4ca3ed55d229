using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Access;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

/// <summary>A log that was one table becomes one of months, and every scan is still known.</summary>
public sealed class AccessLogUpgradeTests(TestServer server) : IAsyncLifetime
{
    private static readonly Guid School = Guid.Parse("00000000-0000-0000-0000-000000000001");

    private readonly string name = $"test_{Environment.ProcessId}_months";
    private readonly DeviceApiKey key = DeviceApiKey.Make();

    private DatabaseConnections Connections => server.ConnectionsTo(name);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await server.RunAsync($"CREATE DATABASE {name} OWNER {DatabaseConnections.OwnerRole}", Ct);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
    }

    [Fact]
    public async Task Rows_from_before_stay_where_they_are_and_are_found_by_repeats()
    {
        await MigrateUntilMonthsAsync();
        await FillAsync();

        await DataSetup.MigrateAsync(Connections, TestVault.Columns, NullLogger.Instance, Ct);

        await using var owner = await SqlSession.OpenAsync(Connections.Owner);
        Assert.Equal(["new access_logs_earlier", "old access_logs_earlier"], await owner.ListAsync(
            "SELECT scan_id || ' ' || tableoid::regclass FROM access_logs ORDER BY scan_id"));
        await using var gates = new GateDatabase(Connections);
        await using (var keeper = new Gatekeeper(gates, TimeProvider.System))
        {
            var repeat = await keeper.VerifyAsync(School, key.Hash(), new GateScan { ScanId = "new" }, Ct);
            Assert.Equal((ScanOutcome.Repeated, GateDirection.Exit), (repeat.Outcome, repeat.Scan!.Direction));
            Assert.Equal(ScanOutcome.Answered, (await keeper.VerifyAsync(School, key.Hash(), new GateScan { ScanId = "next" }, Ct)).Outcome);
        }

        Assert.Equal("3", await owner.OneAsync("SELECT count(*)::text FROM access_logs"));
    }

    private async Task MigrateUntilMonthsAsync()
    {
        await using var db = new AcademyDbContext(
            new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(Connections.Owner).UseVault(TestVault.Columns).Options);
        var before = db.Database.GetMigrations().TakeWhile(migration => !migration.EndsWith("_GateLogMonths", StringComparison.Ordinal)).Last();
        await db.GetService<IMigrator>().MigrateAsync(before, Ct);
    }

    private async Task FillAsync()
    {
        await using var owner = await SqlSession.OpenAsync(Connections.Owner);
        await owner.RunAsync(
            $"""
            INSERT INTO schools (id, name, code, time_zone_id, is_active) VALUES ('{School}', 'Noor', 'NOR', 'Asia/Dhaka', true);
            INSERT INTO access_points (id, school_id, name, direction, is_active) VALUES ('00000000-0000-0000-0000-000000000002', '{School}', 'Gate', 'Both', true);
            INSERT INTO reader_devices (id, school_id, name, access_point_id, is_active)
            VALUES ('00000000-0000-0000-0000-000000000003', '{School}', 'Reader', '00000000-0000-0000-0000-000000000002', true);
            INSERT INTO device_access_points (school_id, device_id, access_point_id)
            VALUES ('{School}', '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002');
            INSERT INTO device_keys (id, school_id, device_id, key_hash, hint, created_at)
            VALUES (gen_random_uuid(), '{School}', '00000000-0000-0000-0000-000000000003', '\x{Convert.ToHexString(key.Hash())}', 'sak_', now());
            INSERT INTO access_logs (id, school_id, device_id, access_point_id, scan_id, occurred_at, received_at, direction, status, reason, offline, clock_skewed)
            SELECT gen_random_uuid(), '{School}', '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', scan.id,
                now() - scan.age, now() - scan.age, 'Exit', 'Denied', 'unknown_pass', false, false
            FROM (VALUES ('old', interval '3 years'), ('new', interval '1 minute')) scan (id, age);
            """);
    }
}
