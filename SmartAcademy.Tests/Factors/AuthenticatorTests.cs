using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Factors;

public sealed class AuthenticatorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Noon = FactorWorld.Noon;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task A_clock_may_be_one_step_off(int secondsOff, bool taken)
    {
        var world = await FactorWorld.MakeAsync(database);

        var answer = await world.AppsAt(Noon).CheckAsync(world.Person, world.CodeAt(Noon.AddSeconds(secondsOff)), Ct);

        Assert.Equal(taken, !answer.IsRefused);
    }

    [Fact]
    public async Task A_code_may_be_typed_in_Bangla_digits()
    {
        var world = await FactorWorld.MakeAsync(database);

        Assert.False((await world.AppsAt(Noon).CheckAsync(world.Person, DigitText.ToBangla(world.CodeAt(Noon)), Ct)).IsRefused);
    }

    [Fact]
    [Trait("Attack", "3")]
    public async Task A_code_is_taken_once_and_none_before_it_either()
    {
        var world = await FactorWorld.MakeAsync(database);
        var code = world.CodeAt(Noon);
        Assert.False((await world.AppsAt(Noon).CheckAsync(world.Person, code, Ct)).IsRefused);

        Assert.Equal(FactorRefusals.CodeUsed, (await world.AppsAt(Noon.AddSeconds(5)).CheckAsync(world.Person, code, Ct)).Refusal);
        Assert.Equal(FactorRefusals.CodeUsed, (await world.AppsAt(Noon).CheckAsync(world.Person, world.CodeAt(Noon.AddSeconds(-30)), Ct)).Refusal);
        Assert.False((await world.AppsAt(Noon.AddSeconds(30)).CheckAsync(world.Person, world.CodeAt(Noon.AddSeconds(30)), Ct)).IsRefused);
    }

    [Fact]
    [Trait("Attack", "3")]
    public async Task Of_two_requests_with_one_code_only_one_gets_in()
    {
        var world = await FactorWorld.MakeAsync(database);
        var code = world.CodeAt(Noon);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.AppsAt(Noon).CheckAsync(world.Person, code, Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task After_ten_wrong_codes_the_right_one_is_refused_until_the_lock_ends()
    {
        var world = await FactorWorld.MakeAsync(database);
        for (var i = 0; i < FactorRules.MostWrongCodes; i++)
        {
            Assert.Equal(FactorRefusals.WrongCode, (await world.AppsAt(Noon).CheckAsync(world.Person, world.WrongCode(Noon), Ct)).Refusal);
        }

        var locked = await world.AppsAt(Noon).CheckAsync(world.Person, world.CodeAt(Noon), Ct);
        var recovery = await world.CodesAt(Noon).UseAsync(world.Person, world.RecoveryCodes[0], Ct);
        var later = Noon + FactorRules.Lock;
        var open = await world.AppsAt(later).CheckAsync(world.Person, world.CodeAt(later), Ct);

        Assert.Equal(FactorRefusals.TooManyWrongCodes, locked.Refusal);
        Assert.Equal(FactorRefusals.TooManyWrongCodes, recovery.Refusal);
        Assert.False(open.IsRefused);
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task Guesses_at_the_same_moment_are_no_more_than_ten()
    {
        var world = await FactorWorld.MakeAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ =>
            world.AppsAt(Noon).CheckAsync(world.Person, world.WrongCode(Noon), Ct)));

        Assert.Equal(FactorRules.MostWrongCodes, answers.Count(answer => answer.Refusal == FactorRefusals.WrongCode));
    }

    [Fact]
    public async Task A_right_code_forgives_the_wrong_ones_before_it()
    {
        var world = await FactorWorld.MakeAsync(database);
        for (var i = 0; i < FactorRules.MostWrongCodes - 1; i++)
        {
            await world.AppsAt(Noon).CheckAsync(world.Person, world.WrongCode(Noon), Ct);
        }

        Assert.False((await world.AppsAt(Noon).CheckAsync(world.Person, world.CodeAt(Noon), Ct)).IsRefused);
        Assert.Equal(FactorRefusals.WrongCode, (await world.AppsAt(Noon).CheckAsync(world.Person, world.WrongCode(Noon), Ct)).Refusal);
    }

    [Fact]
    public async Task The_secret_and_the_recovery_codes_are_not_in_the_database()
    {
        var world = await FactorWorld.MakeAsync(database);
        await using var db = await database.OpenAsync(Actor.System(), Ct);

        var stored = await db.Authenticators.SingleAsync(row => row.UserId == world.Person.UserId, Ct);
        var hashes = await db.RecoveryCodes.Where(code => code.UserId == world.Person.UserId).Select(code => code.CodeHash).ToListAsync(Ct);

        Assert.DoesNotContain(world.Secret, stored.ProtectedSecret, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(RecoveryCodeText.Count, hashes.Count);
        Assert.All(hashes, hash => Assert.Equal(32, hash.Length));
    }

    [Fact]
    public async Task An_app_that_is_on_is_not_set_up_over()
    {
        var world = await FactorWorld.MakeAsync(database);

        Assert.Equal(FactorRefusals.AlreadySetUp, (await world.AppsAt(Noon).BeginAsync(world.Person, "login", Ct)).Refusal);
        Assert.Equal(FactorRefusals.AlreadySetUp, (await world.AppsAt(Noon).ConfirmAsync(world.Person, world.CodeAt(Noon), Ct)).Refusal);
    }
}
