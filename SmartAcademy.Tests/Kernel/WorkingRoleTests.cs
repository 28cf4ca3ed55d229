using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Kernel;

public sealed class WorkingRoleTests(TestDatabase database, TestServer server) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A copy of the template does not inherit the template's rights.</summary>
    public async ValueTask InitializeAsync() => await DataSetup.MigrateAsync(database.Connections, TestVault.Columns, NullLogger.Instance, Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_portals_role_owns_nothing_and_cannot_pass_the_wall()
    {
        await using var app = await SqlSession.OpenAsync(database.Connections.App);

        Assert.Equal("f", Letter(await app.OneAsync(
            "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication FROM pg_roles WHERE rolname = current_user")));
        Assert.Equal("0", await app.OneAsync("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"));
        Assert.Equal("0", await app.OneAsync("SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole"));
        Assert.Equal("f", Letter(await app.OneAsync("SELECT has_schema_privilege('public', 'CREATE')")));
        Assert.Equal("f", Letter(await app.OneAsync(
            "SELECT has_database_privilege(current_database(), 'CREATE') OR has_database_privilege(current_database(), 'TEMPORARY')")));
        await WorkingRole.CheckAsync(database.Connections, NullLogger.Instance, Ct);
    }

    [Theory]
    [InlineData("BYPASSRLS")]
    [InlineData("SUPERUSER")]
    public async Task A_portal_whose_role_could_pass_the_wall_does_not_open(string right)
    {
        var role = $"strong_{Guid.NewGuid():N}";
        await server.RunAsync($"CREATE ROLE {role} LOGIN {right}", Ct);
        try
        {
            var strong = new NpgsqlConnectionStringBuilder(database.Connections.App) { Username = role, Pooling = false }.ConnectionString;

            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
                () => WorkingRole.CheckAsync(new DatabaseConnections(strong, database.Connections.Owner), NullLogger.Instance, Ct));

            Assert.Contains(role, refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            await server.RunAsync($"DROP ROLE {role}", Ct);
        }
    }

    [Fact]
    public async Task Even_the_owner_of_the_tables_is_held_by_the_wall()
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        await owner.RunAsync("SELECT set_config('academy.all_schools', '', false)");
        await owner.RunAsync("SELECT set_config('academy.school_id', '00000000-0000-0000-0000-000000000001', false)");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => owner.RunAsync(
            "INSERT INTO schools (id, name, code, time_zone_id, is_active) VALUES (gen_random_uuid(), 'X', 'X', 'Asia/Dhaka', true)"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    private static string Letter(string boolean) => boolean.ToLowerInvariant()[..1];
}
