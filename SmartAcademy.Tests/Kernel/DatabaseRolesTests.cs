using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Kernel;

public sealed class DatabaseRolesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    /// <summary>A copy of the template does not inherit the template's rights.</summary>
    public async ValueTask InitializeAsync() =>
        await DataSetup.MigrateAsync(database.Connections, TestVault.Columns, NullLogger.Instance, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("CREATE TABLE sweets (id int)")]
    [InlineData("ALTER TABLE students ADD COLUMN sweets int")]
    [InlineData("DROP TABLE students")]
    [InlineData("CREATE TEMPORARY TABLE sweets (id int)")]
    [InlineData("CREATE SCHEMA sweets")]
    [InlineData("CREATE FUNCTION sweet() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("ALTER TABLE students DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE students NO FORCE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY of_the_school ON students")]
    [InlineData("CREATE POLICY everybody ON students USING (true)")]
    [InlineData("TRUNCATE students CASCADE")]
    [InlineData("SET ROLE academy_owner")]
    [InlineData("CREATE ROLE intruder")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    public async Task The_portals_role_cannot(string statement)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(database.Connections.App, statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [InlineData("SELECT count(*) FROM students")]
    [InlineData("DELETE FROM students WHERE false")]
    [InlineData("SELECT count(*) FROM qrtz_triggers")]
    public async Task The_portals_role_can(string statement) => await RunAsync(database.Connections.App, statement);

    [Fact]
    public async Task Tables_made_later_by_the_owner_are_open_to_the_portals_role()
    {
        await RunAsync(database.Connections.Owner, "CREATE TABLE later (id bigserial PRIMARY KEY, word text)");

        await RunAsync(database.Connections.App, "INSERT INTO later (word) VALUES ('bell')");
    }

    [Fact]
    public async Task Two_instances_that_migrate_at_once_do_not_clash()
    {
        var ct = TestContext.Current.CancellationToken;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DataSetup.MigrateAsync(database.Connections, TestVault.Columns, NullLogger.Instance, ct)));

        await using var db = database.CreateDbContext();
        Assert.Empty(db.Students);
    }

    private static async Task RunAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
