using System.Globalization;
using Npgsql;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Kernel;

/// <summary>SQL by the portal's role, without any of the portal's code in front of it.</summary>
public sealed class SchoolWallTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private const string Walled =
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity";

    /// <summary>The roles that come with the house and their permissions are everybody's to read.</summary>
    private const string OfNoHouse = " AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'of_the_house')";

    [Fact]
    [Trait("Attack", "14")]
    public async Task Without_a_school_no_row_of_any_school_is_shown()
    {
        await using var owner = await SqlSession.OpenAsync(demo.Rows.Connections.Owner);
        await using var app = await SqlSession.OpenAsync(demo.Rows.Connections.App);
        var filled = 0;
        foreach (var table in await owner.ListAsync(Walled + OfNoHouse))
        {
            filled += await CountAsync(owner, table) > 0 ? 1 : 0;
            Assert.True(await CountAsync(app, table) == 0, $"{table} shows rows to nobody in particular");
        }

        Assert.Equal("0", await app.OneAsync("SELECT count(*) FROM roles WHERE school_id IS NOT NULL"));
        Assert.True(filled > 12, $"only {filled} tables held rows to hide");
    }

    [Fact]
    public async Task With_a_school_only_its_rows_are_shown()
    {
        var (noor, _) = await SchoolsAsync();
        await using var app = await SqlSession.OpenAsync(demo.Rows.Connections.App, noor);
        foreach (var table in new[] { "students", "guardians", "passes", "access_logs", "users", "reader_devices", "classes" })
        {
            Assert.Equal([noor.ToString()], await app.ListAsync($"SELECT DISTINCT school_id::text FROM {table}"));
        }

        Assert.Equal(noor.ToString(), await app.OneAsync("SELECT id::text FROM schools"));
        Assert.Equal("0", await app.OneAsync(
            "SELECT count(*) FROM user_roles WHERE NOT EXISTS (SELECT FROM users WHERE users.id = user_id)"));
    }

    [Theory]
    [InlineData("UPDATE students SET first_name = 'X' WHERE id = (@row)", "students")]
    [InlineData("DELETE FROM user_roles WHERE user_id = (@row)", "users")]
    [InlineData("DELETE FROM device_keys WHERE device_id = (@row)", "reader_devices")]
    public async Task A_row_of_another_school_cannot_be_reached_by_a_write(string statement, string table)
    {
        var (noor, falah) = await SchoolsAsync();
        await using var owner = await SqlSession.OpenAsync(demo.Rows.Connections.Owner);
        var foreign = (await owner.ListAsync($"SELECT id::text FROM {table} WHERE school_id = '{falah}' LIMIT 1"))[0];
        await using var app = await SqlSession.OpenAsync(demo.Rows.Connections.App, noor);

        Assert.Equal(0, await app.RunAsync(statement.Replace("(@row)", $"'{foreign}'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("INSERT INTO departments (id, school_id, code, name) VALUES (gen_random_uuid(), '{falah}', 'X', 'X')")]
    [InlineData("UPDATE classes SET school_id = '{falah}'")]
    [InlineData("INSERT INTO user_roles (user_id, role_id) SELECT '{person}', id FROM roles LIMIT 1")]
    public async Task No_row_can_be_put_into_another_school(string statement)
    {
        var (noor, falah) = await SchoolsAsync();
        await using var owner = await SqlSession.OpenAsync(demo.Rows.Connections.Owner);
        var person = (await owner.ListAsync($"SELECT id::text FROM users WHERE school_id = '{falah}' LIMIT 1"))[0];
        await using var app = await SqlSession.OpenAsync(demo.Rows.Connections.App, noor);
        var filled = statement.Replace("{falah}", falah.ToString(), StringComparison.Ordinal).Replace("{person}", person, StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => app.RunAsync(filled));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        Assert.Contains("row-level security", refusal.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wall_costs_no_index()
    {
        var (noor, _) = await SchoolsAsync();
        await using var app = await SqlSession.OpenAsync(demo.Rows.Connections.App, noor);
        await app.RunAsync("SET enable_seqscan = off");

        Assert.Contains("ix_students_search_text", await PlanAsync(app, "SELECT id FROM students WHERE search_text LIKE '%rahman%'"));
        Assert.Contains("ix_students_school_id_first_name", await PlanAsync(
            app, $"SELECT id FROM students WHERE school_id = '{noor}' AND deleted_at IS NULL ORDER BY first_name, last_name, id LIMIT 25"));
        Assert.Contains("access_logs_2026_11_school_id_occurred_at", await PlanAsync(
            app, $"SELECT id FROM access_logs WHERE school_id = '{noor}' AND occurred_at >= '2026-11-21' ORDER BY occurred_at DESC, id DESC LIMIT 50"));
    }

    private static async Task<string> PlanAsync(SqlSession app, string query) => string.Join('\n', await app.ListAsync("EXPLAIN " + query));

    private static async Task<int> CountAsync(SqlSession session, string table) =>
        int.Parse(await session.OneAsync($"SELECT count(*) FROM \"{table}\""), CultureInfo.InvariantCulture);

    private async Task<(Guid Noor, Guid Falah)> SchoolsAsync()
    {
        await using var owner = await SqlSession.OpenAsync(demo.Rows.Connections.Owner);
        return (
            Guid.Parse(await owner.OneAsync("SELECT id::text FROM schools WHERE code = 'NOOR'")),
            Guid.Parse(await owner.OneAsync("SELECT id::text FROM schools WHERE code <> 'NOOR' LIMIT 1")));
    }
}
