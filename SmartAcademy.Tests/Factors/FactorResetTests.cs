using SmartAcademy.Data.Factors;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Factors;

public sealed class FactorResetTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SessionService Sessions => new(database, TimeProvider.System);

    private FactorResetService Resets => new(database, Sessions, FactorWorld.Audit(database));

    [Fact]
    public async Task An_administrator_of_the_school_takes_all_factors_away_and_ends_the_sessions()
    {
        var world = await FactorWorld.MakeAsync(database);
        var session = await Sessions.StartAsync(world.Person, SessionKind.Browser, scopes: null, Ct);

        var reset = await Resets.ResetAsync(Actors.Admin(world.School.Id), world.Person.UserId!.Value, Ct);

        Assert.False(reset.IsRefused);
        Assert.Equal(new FactorState(false, 0, 0), await new FactorQueries(database).OwnAsync(world.Person, Ct));
        Assert.False(await new LiveSessions(database, TimeProvider.System).IsLiveAsync(session, world.Person.UserId.Value, Ct));
    }

    [Fact]
    public async Task Nobody_resets_their_own()
    {
        var world = await FactorWorld.MakeAsync(database, Role.SchoolAdmin);

        Assert.Equal(FactorRefusals.OwnReset, (await Resets.ResetAsync(world.Person, world.Person.UserId!.Value, Ct)).Refusal);
    }

    [Fact]
    public async Task Another_school_is_not_found_and_others_are_forbidden()
    {
        var world = await FactorWorld.MakeAsync(database);
        var other = await TestSchool.MakeAsync(database);
        var user = world.Person.UserId!.Value;

        Assert.Equal(Refusal.NotFound, (await Resets.ResetAsync(Actors.Admin(other.Id), user, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Resets.ResetAsync(Actors.Clerk(world.School.Id), user, Ct)).Refusal);
        Assert.True((await new FactorQueries(database).OwnAsync(world.Person, Ct)).HasAuthenticator);
        Assert.False((await new FactorQueries(database).OfUserAsync(Actors.Admin(other.Id), user, Ct)).HasAny);
    }
}
