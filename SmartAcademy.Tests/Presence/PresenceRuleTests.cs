using SmartAcademy.Domain.Presence;

namespace SmartAcademy.Tests.Presence;

public sealed class PresenceRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Morning = Now.AddHours(-3);
    private static readonly LastScan CameIn = new() { At = Morning, WentIn = true };
    private static readonly PresenceFacts Facts = new() { Now = Now };

    [Fact]
    public void Who_came_in_today_by_a_sound_gate_is_inside_for_sure() => AssertFound(Doubt.Confirmed, PresenceWhy.CameIn, Facts with { Scan = CameIn });

    [Fact]
    public void Of_whom_nobody_heard_nothing_is_said()
    {
        Assert.Null(PresenceRule.Of(Facts));
        Assert.Null(PresenceRule.Of(Facts with { RegisterSaysHere = false, RegisterAt = Morning }));
    }

    [Fact]
    public void Who_went_out_is_not_inside() => Assert.Null(PresenceRule.Of(Facts with { Scan = CameIn with { WentIn = false } }));

    [Fact]
    public void Who_was_handed_over_is_not_inside_until_they_come_in_again()
    {
        Assert.Null(PresenceRule.Of(Facts with { Scan = CameIn, ReleasedAt = Morning.AddHours(1) }));
        Assert.Null(PresenceRule.Of(Facts with { RegisterSaysHere = true, RegisterAt = Morning, ReleasedAt = Morning.AddHours(1) }));
        AssertFound(Doubt.Confirmed, PresenceWhy.CameIn, Facts with { Scan = CameIn, ReleasedAt = Morning.AddHours(-1) });
    }

    [Fact]
    public void The_register_alone_makes_it_likely_for_the_length_of_a_school_day()
    {
        AssertFound(Doubt.Probably, PresenceWhy.RegisterOnly, Facts with { RegisterSaysHere = true, RegisterAt = Morning });
        AssertFound(Doubt.Unknown, PresenceWhy.LongAgo, Facts with { RegisterSaysHere = true, RegisterAt = Now.AddHours(-11) });
    }

    [Fact]
    public void A_gate_that_is_not_sound_makes_it_likely_only()
    {
        AssertFound(Doubt.Probably, PresenceWhy.ScannedOffline, Facts with { Scan = CameIn with { Offline = true } });
        AssertFound(Doubt.Probably, PresenceWhy.LetInOffline, Facts with { Scan = CameIn with { Offline = true, WasDenied = true } });
        AssertFound(Doubt.Probably, PresenceWhy.Passback, Facts with { Scan = CameIn with { Passback = true } });
        AssertFound(Doubt.Probably, PresenceWhy.Overridden, Facts with { Scan = CameIn with { Overridden = true } });
        AssertFound(Doubt.Probably, PresenceWhy.ExitsUnwatched, Facts with { Scan = CameIn, ExitsAreWatched = false });
    }

    [Fact]
    public void What_contradicts_itself_is_unknown()
    {
        AssertFound(Doubt.Unknown, PresenceWhy.RegisterSaysAway, Facts with { Scan = CameIn, RegisterSaysHere = false, RegisterAt = Now });
        AssertFound(Doubt.Unknown, PresenceWhy.RegisterSaysHere, Facts with { Scan = CameIn with { WentIn = false }, RegisterSaysHere = true, RegisterAt = Now });
        AssertFound(Doubt.Unknown, PresenceWhy.GateSilent, Facts with { Scan = CameIn with { DeviceIsSilent = true } });
        AssertFound(Doubt.Confirmed, PresenceWhy.CameIn, Facts with { Scan = CameIn, RegisterSaysHere = false, RegisterAt = Morning.AddHours(-1) });
    }

    [Fact]
    public void Who_came_in_long_ago_is_unknown_unless_the_register_knows_better()
    {
        var yesterday = CameIn with { At = Now.AddHours(-20), IsToday = false };
        AssertFound(Doubt.Unknown, PresenceWhy.SinceYesterday, Facts with { Scan = yesterday });
        AssertFound(Doubt.Probably, PresenceWhy.RegisterOnly, Facts with { Scan = yesterday, RegisterSaysHere = true, RegisterAt = Morning });
        AssertFound(Doubt.Unknown, PresenceWhy.LongAgo, Facts with { Scan = CameIn with { At = Now.AddHours(-11) } });
    }

    private static void AssertFound(Doubt doubt, string why, PresenceFacts facts) => Assert.Equal(new PresenceFinding(doubt, why), PresenceRule.Of(facts));
}
