using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Vault;

public sealed class UpgradeTests(TestServer server) : IAsyncLifetime
{
    private readonly string name = $"test_{Environment.ProcessId}_upgrade";

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
    public async Task A_database_of_the_first_version_is_sealed_by_the_migration_and_reads_as_before()
    {
        await using (var first = Open())
        {
            await first.GetService<IMigrator>().MigrateAsync("Initial", Ct);
        }

        await RunAsync(
            """
            INSERT INTO schools (id, name, code, time_zone_id, is_active) VALUES ('00000000-0000-0000-0000-000000000001', 'Noor', 'NOR', 'Asia/Dhaka', true);
            INSERT INTO students (id, school_id, enrolment_number, first_name, gender, status, date_of_birth, phone, address, enrolled_on, created_at)
            VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'SA202600001', 'Ayesha', 'Female', 'Active',
                '2015-02-28', '+8801712345678', 'Old Bazar', '2026-01-01', now());
            INSERT INTO users (id, user_name, display_name, must_change_password, is_active, email_confirmed, phone_number, phone_number_confirmed,
                two_factor_enabled, lockout_enabled, access_failed_count)
            VALUES ('00000000-0000-0000-0000-000000000003', 'x', 'X', false, true, false, '+8801712345679', false, false, true, 0);
            """);

        await DataSetup.MigrateAsync(Connections, TestVault.Columns, NullLogger.Instance, Ct);

        await using var db = Open();
        db.Actor = Actor.System();
        var student = await db.Students.SingleAsync(Ct);
        Assert.Equal(
            (new DateOnly(2015, 2, 28), "+8801712345678", "Old Bazar"), (student.DateOfBirth, student.Phone, student.Address));
        Assert.Equal("X", (await db.Users.WithPhone(db, "+8801712345679").SingleAsync(Ct)).DisplayName);
    }

    private AcademyDbContext Open() =>
        new(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(Connections.Owner).UseVault(TestVault.Columns).Options);

    private async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Connections.Owner);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
