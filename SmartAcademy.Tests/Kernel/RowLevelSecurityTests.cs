using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Kernel;

/// <summary>What the catalogue of the database says of the wall between schools.</summary>
public sealed class RowLevelSecurityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string WithSchool =
        """
        SELECT place.relname FROM pg_class place
        JOIN pg_attribute part ON part.attrelid = place.oid AND part.attname = 'school_id' AND NOT part.attisdropped
        WHERE place.relnamespace = 'public'::regnamespace AND place.relkind IN ('r', 'p')
        """;

    /// <summary>Forced, and with a policy for everything: a table without one would show no row at all.</summary>
    private const string Walled =
        """
        SELECT place.relname FROM pg_class place
        WHERE place.relnamespace = 'public'::regnamespace AND place.relrowsecurity AND place.relforcerowsecurity
            AND EXISTS (SELECT FROM pg_policy WHERE polrelid = place.oid AND polcmd = '*')
        """;

    [Fact]
    public async Task Every_table_with_a_school_has_forced_row_level_security()
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        var tables = await owner.ListAsync(WithSchool);

        Assert.True(tables.Count > 15);
        Assert.Empty(tables.Except(await owner.ListAsync(Walled)));
    }

    [Fact]
    public async Task Schools_and_what_hangs_on_a_person_have_it_too()
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);

        string[] wanted = ["schools", "user_roles", "user_claims", "user_logins", "user_tokens"];
        Assert.Empty(wanted.Except(await owner.ListAsync(Walled)));
    }

    [Fact]
    public async Task Every_row_of_a_school_in_the_model_lies_in_such_a_table()
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        await using var db = database.CreateDbContext();
        // A view has no wall of its own: what it shows is tested beside it.
        var owned = db.Model.GetEntityTypes().Where(entity => typeof(IOwnedBySchool).IsAssignableFrom(entity.ClrType) && entity.GetViewName() is null)
            .Select(entity => entity.GetTableName()!).Distinct();

        Assert.Empty(owned.Except(await owner.ListAsync(WithSchool)));
    }

    [Fact]
    public async Task A_table_that_is_added_later_is_behind_the_wall_after_the_next_start()
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        await owner.RunAsync("CREATE TABLE bells (school_id uuid NOT NULL, rung boolean)");

        await DataSetup.MigrateAsync(database.Connections, TestVault.Columns, NullLogger.Instance, TestContext.Current.CancellationToken);

        Assert.Contains("bells", await owner.ListAsync(Walled));
        await owner.RunAsync("DROP TABLE bells");
    }

    [Fact]
    public async Task A_policy_that_somebody_loosened_is_put_back_at_the_next_start()
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        await owner.RunAsync("ALTER TABLE passes NO FORCE ROW LEVEL SECURITY");

        await DataSetup.MigrateAsync(database.Connections, TestVault.Columns, NullLogger.Instance, TestContext.Current.CancellationToken);

        Assert.Contains("passes", await owner.ListAsync(Walled));
    }

    [Fact]
    public async Task A_start_without_news_makes_no_policy_anew()
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        var before = await owner.ListAsync("SELECT oid FROM pg_policy ORDER BY oid");

        await DataSetup.MigrateAsync(database.Connections, TestVault.Columns, NullLogger.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(before, await owner.ListAsync("SELECT oid FROM pg_policy ORDER BY oid"));
    }
}
