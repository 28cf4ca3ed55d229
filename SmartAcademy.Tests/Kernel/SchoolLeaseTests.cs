using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Kernel;

public sealed class SchoolLeaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Told = "SELECT concat_ws('|', current_setting('academy.school_id', true), current_setting('academy.all_schools', true)) AS \"Value\"";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_is_told_the_school_of_whoever_asks()
    {
        var school = Guid.NewGuid();

        Assert.Equal($"{school}|", await ToldAsync(Actors.Clerk(school)));
        Assert.Equal("|on", await ToldAsync(Actors.SuperAdmin()));
        Assert.Equal("|", await ToldAsync(Actor.Nobody));
    }

    [Theory]
    [InlineData("")]
    [InlineData(";No Reset On Close=true")]
    public async Task A_connection_that_went_back_to_the_pool_has_forgotten_its_school(string setting)
    {
        var single = new DatabaseConnections(database.Connections.App + setting + ";Maximum Pool Size=1;Application Name=forgets", "").App;
        await using (var session = await SqlSession.OpenAsync(single, Guid.NewGuid()))
        {
            await session.RunAsync("SELECT set_config('academy.all_schools', 'on', false)");
        }

        await using var next = await SqlSession.OpenAsync(single);

        Assert.Equal("|", await next.OneAsync(Told));
    }

    [Fact]
    public async Task Another_school_cannot_be_slipped_under_an_open_connection()
    {
        await using var db = await database.OpenAsync(Actors.Clerk(Guid.NewGuid()), Ct);
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);

        Assert.Throws<InvalidOperationException>(() => db.Actor = Actors.Clerk(Guid.NewGuid()));
        Assert.Throws<InvalidOperationException>(() => db.Actor = Actor.System());
    }

    [Fact]
    public async Task Between_two_queries_the_actor_may_change_and_the_next_lease_follows()
    {
        var school = await TestSchool.MakeAsync(database);
        await using var db = await database.OpenAsync(Actors.Clerk(Guid.NewGuid()), Ct);
        Assert.Empty(await db.Classes.IgnoreQueryFilters().ToListAsync(Ct));

        db.Actor = Actors.Clerk(school.Id);

        Assert.Single(await db.Classes.IgnoreQueryFilters().ToListAsync(Ct));
    }

    private async Task<string> ToldAsync(Actor actor)
    {
        await using var db = await database.OpenAsync(actor, Ct);
        return (await db.Database.SqlQueryRaw<string>(Told).ToListAsync(Ct))[0];
    }
}
