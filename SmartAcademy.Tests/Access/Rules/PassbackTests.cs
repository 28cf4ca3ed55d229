using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class PassbackTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly GateRules Hard = GateRules.None with { Passback = RuleMode.Hard, PassbackMinutes = 10 };

    private RuledGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => gate = await RuledGate.MakeAsync(database);

    public ValueTask DisposeAsync() => gate.DisposeAsync();

    [Theory]
    [Trait("Attack", "22")]
    [InlineData(GateDirection.Entry)]
    [InlineData(null)]
    public async Task The_same_code_at_two_gates_within_five_seconds_is_flagged_though_the_school_has_set_no_rule(GateDirection? way)
    {
        var (token, _, _) = await gate.NewPassAsync();

        var first = await gate.ScanAsync(token, way);
        gate.Clock.Pass(TimeSpan.FromSeconds(4));
        var second = await gate.ScanAsync(token, way, gate.Other, gate.There);

        Assert.Equal((AccessStatus.Granted, ScanFindings.None), (first.Status, first.Findings));
        Assert.Equal((AccessStatus.Granted, ScanFindings.Passback), (second.Status, second.Findings));
        Assert.Equal(["passback"], Assert.Single(await gate.Other.LogsAsync()).Flags);
    }

    [Fact]
    [Trait("Attack", "22")]
    public async Task Of_two_gates_at_the_same_instant_on_two_instances_one_refuses()
    {
        await gate.SwitchOnAsync(Hard);
        for (var round = 0; round < 15; round++)
        {
            var (token, _, _) = await gate.NewPassAsync();

            var both = await Task.WhenAll(
                Task.Run(() => gate.ScanAsync(token), Ct), Task.Run(() => gate.ScanAsync(token, at: gate.Other, keeper: gate.There), Ct));

            Assert.Equal([null, DenialReason.Passback], both.Select(scan => scan.Reason).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Hard_refuses_a_second_entry_tells_since_when_and_ends_with_the_minutes()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Hard);
        await gate.ScanAsync(token);
        gate.Clock.Pass(TimeSpan.FromMinutes(9));
        var refused = await gate.ScanAsync(token);
        Assert.Equal((DenialReason.Passback, "07:50"), (refused.Reason, refused.Explanation));

        gate.Clock.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal((AccessStatus.Granted, ScanFindings.None), ((await gate.ScanAsync(token)) is var after ? (after.Status, after.Findings) : default));
    }

    [Fact]
    public async Task Who_goes_out_twice_is_flagged_and_never_kept_in_and_who_went_out_comes_in()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Hard);
        await gate.ScanAsync(token, GateDirection.Exit);
        gate.Clock.Pass(TimeSpan.FromMinutes(1));

        var again = await gate.ScanAsync(token, GateDirection.Exit);
        Assert.Equal((AccessStatus.Granted, ScanFindings.Passback), (again.Status, again.Findings));
        gate.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal((AccessStatus.Granted, ScanFindings.None), ((await gate.ScanAsync(token)) is var back ? (back.Status, back.Findings) : default));
    }

    [Fact]
    public async Task Midnight_makes_nobody_forget_that_a_pass_just_came_in()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Hard);
        gate.At("23:58");
        await gate.ScanAsync(token);
        gate.At("00:03", RuledGate.Sunday.AddDays(1));

        Assert.Equal(DenialReason.Passback, (await gate.ScanAsync(token)).Reason);
        Assert.Equal(GateDirection.Entry, (await gate.ScanAsync((await gate.NewPassAsync()).Token, way: null)).Direction);
    }

    /// <summary>The database decides under its lock what <see cref="SettledScan"/> says of scans that are looked at again.</summary>
    [Theory]
    [InlineData(RuleMode.Soft, 22)]
    [InlineData(RuleMode.Hard, 23)]
    public async Task What_the_database_decides_is_what_a_trial_would_say(RuleMode mode, int seed)
    {
        var rules = GateRules.None with { Passback = mode, PassbackMinutes = 7, LateAfter = [new(null, new(8, 0))] };
        await gate.SwitchOnAsync(rules);
        var dice = new Random(seed);
        var token = (await gate.NewPassAsync()).Token;
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Dhaka");
        var day = new GateDay { LateAfter = new(8, 0), LateFrom = new(8, 0) };
        EarlierScan? earlier = null;
        for (var turn = 0; turn < 40; turn++)
        {
            gate.Clock.Pass(TimeSpan.FromSeconds(dice.Next(2) == 0 ? dice.Next(1, 20) : dice.Next(60, 900)));
            var (way, at) = (dice.Next(3) == 0 ? GateDirection.Exit : GateDirection.Entry, dice.Next(2) == 0 ? gate.Gate : gate.Other);
            var now = gate.Clock.GetUtcNow();
            var holder = new HolderAtScan(day, TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
            var expected = SettledScan.Of(
                SchoolRule.Decide(way, holder), new EarlierScan(now, way, at.Point.Id), rules, earlier, isFirst: earlier is null, null, zone);

            var scan = await gate.ScanAsync(token, way, at);

            Assert.Equal(expected, new GateVerdict(scan.Reason, scan.Findings, scan.LateMinutes, scan.Explanation));
            earlier = scan.Status is AccessStatus.Granted ? new EarlierScan(scan.OccurredAt, way, at.Point.Id) : earlier;
        }
    }
}
