using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users;

public sealed class SignInBrakesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly string key = $"test:{Guid.NewGuid():N}";
    private readonly MovableClock clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SignInBrakes Brakes => new(database, clock);

    [Fact]
    public async Task Five_tries_close_the_door_for_a_quarter_of_an_hour()
    {
        await FailAsync(BrakeRule.Login, 5);

        Assert.False(await Brakes.TakeTryAsync(key, BrakeRule.Login, Ct));
        clock.Now += TimeSpan.FromMinutes(14);
        Assert.False(await Brakes.TakeTryAsync(key, BrakeRule.Login, Ct));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.True(await Brakes.TakeTryAsync(key, BrakeRule.Login, Ct));
    }

    [Fact]
    public async Task A_closed_door_does_not_close_for_longer_when_somebody_knocks()
    {
        await FailAsync(BrakeRule.Login, 5);
        clock.Now += TimeSpan.FromMinutes(14);
        await Brakes.TakeTryAsync(key, BrakeRule.Login, Ct);
        clock.Now += TimeSpan.FromMinutes(1);

        Assert.False(await Brakes.IsClosedAsync(key, Ct));
    }

    [Fact]
    public async Task A_right_password_forgives_the_wrong_ones_before_it()
    {
        await FailAsync(BrakeRule.Login, 4);
        await Brakes.ForgiveAsync([key], Ct);
        await FailAsync(BrakeRule.Login, 4);

        Assert.True(await Brakes.TakeTryAsync(key, BrakeRule.Login, Ct));
    }

    [Fact]
    public async Task Failures_of_yesterday_are_forgotten()
    {
        await FailAsync(BrakeRule.Login, 4);
        clock.Now += BrakeRule.Memory + TimeSpan.FromMinutes(1);
        await FailAsync(BrakeRule.Login, 1);

        Assert.False(await Brakes.IsClosedAsync(key, Ct));
    }

    [Fact]
    public async Task Each_round_from_one_address_waits_twice_as_long_up_to_an_hour()
    {
        var waits = new List<TimeSpan>();
        for (var round = 0; round < 9; round++)
        {
            await FailAsync(BrakeRule.Address, BrakeRule.Address.Tries);
            var closedAt = clock.Now;
            while (await Brakes.IsClosedAsync(key, Ct))
            {
                clock.Now += TimeSpan.FromMinutes(1);
            }

            waits.Add(clock.Now - closedAt);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits.Select(wait => (int)wait.TotalMinutes));
    }

    [Fact]
    [Trait("Attack", "1")]
    public async Task Of_fifty_tries_at_once_five_are_let_through()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Brakes.TakeTryAsync(key, BrakeRule.Login, Ct)));

        Assert.Equal(5, taken.Count(isOpen => isOpen));
    }

    [Fact]
    public async Task Two_keys_do_not_disturb_each_other()
    {
        await FailAsync(BrakeRule.Login, 5);

        Assert.True(await Brakes.TakeTryAsync(key + "b", BrakeRule.Login, Ct));
    }

    private async Task FailAsync(BrakeRule rule, int times)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.True(await Brakes.TakeTryAsync(key, rule, Ct));
        }
    }

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
