using Npgsql;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Audit;

public sealed class AppendOnlyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("UPDATE audit_entries SET actor_name = 'somebody else'")]
    [InlineData("UPDATE audit_entries SET seal_no = 1")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("ALTER TABLE audit_entries DISABLE TRIGGER ALL")]
    [InlineData("INSERT INTO audit_seals (no, previous_hash, entry_count, content_hash, hash, sealed_at) VALUES (99, '', 0, '', '', now())")]
    [InlineData("UPDATE audit_seals SET hash = ''")]
    [InlineData("DELETE FROM audit_seals")]
    [InlineData("TRUNCATE audit_seals")]
    [InlineData("SELECT seal_audit_as_of(10, now())")]
    [InlineData("SELECT purge_audit(now() - interval '364 days')")]
    public async Task The_portals_role_cannot(string statement)
    {
        await TestSchool.MakeAsync(database);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(database.Connections.App, statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Not_even_the_owner_alters_an_entry_by_mistake()
    {
        await TestSchool.MakeAsync(database);

        await Assert.ThrowsAsync<PostgresException>(
            () => RunAsync(database.Connections.Owner, "UPDATE audit_entries SET actor_name = 'somebody else'"));
    }

    [Fact]
    public async Task Functions_with_the_owners_rights_are_for_the_portal_alone() =>
        Assert.Equal(0L, await ScalarAsync(
            database.Connections.Owner,
            "SELECT count(*) FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace AND has_function_privilege('public', p.oid, 'EXECUTE')"));

    private static async Task RunAsync(string connectionString, string statement) => await ScalarAsync(connectionString, statement);

    private static async Task<object?> ScalarAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
