using SmartAcademy.Domain.Factors;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Factors;

public sealed class RecoveryCodeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Noon = FactorWorld.Noon;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_code_is_good_once_however_it_is_typed()
    {
        var world = await FactorWorld.MakeAsync(database);
        var typed = $" {world.RecoveryCodes[3].ToUpperInvariant().Replace('-', ' ')} ";

        Assert.False((await world.CodesAt(Noon).UseAsync(world.Person, typed, Ct)).IsRefused);
        Assert.Equal(FactorRefusals.WrongCode, (await world.CodesAt(Noon).UseAsync(world.Person, typed, Ct)).Refusal);
        Assert.False((await world.CodesAt(Noon).UseAsync(world.Person, world.RecoveryCodes[4], Ct)).IsRefused);
    }

    [Fact]
    public async Task Of_two_requests_with_one_code_only_one_gets_in()
    {
        var world = await FactorWorld.MakeAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.CodesAt(Noon).UseAsync(world.Person, world.RecoveryCodes[0], Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
    }

    [Fact]
    public async Task New_codes_end_the_earlier_ones()
    {
        var world = await FactorWorld.MakeAsync(database);

        var renewed = (await world.CodesAt(Noon).RenewAsync(world.Person, Ct)).Value;

        Assert.Equal(FactorRefusals.WrongCode, (await world.CodesAt(Noon).UseAsync(world.Person, world.RecoveryCodes[0], Ct)).Refusal);
        Assert.False((await world.CodesAt(Noon).UseAsync(world.Person, renewed[0], Ct)).IsRefused);
    }

    [Fact]
    public async Task The_code_of_another_person_is_wrong()
    {
        var (mine, other) = (await FactorWorld.MakeAsync(database), await FactorWorld.MakeAsync(database));

        Assert.Equal(FactorRefusals.WrongCode, (await mine.CodesAt(Noon).UseAsync(mine.Person, other.RecoveryCodes[0], Ct)).Refusal);
    }
}
