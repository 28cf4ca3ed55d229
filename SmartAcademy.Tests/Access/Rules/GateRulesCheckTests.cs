using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class GateRulesCheckTests
{
    private static readonly GateHours Morning = new(null, null, null, GateDirection.Entry, new(6, 30), new(9, 0));

    public static TheoryData<GateRules, string, string> Refused => new()
    {
        { GateRules.None with { PassbackMinutes = 0 }, "passback_minutes_out_of_range", "PassbackMinutes" },
        { GateRules.None with { PassbackMinutes = 721 }, "passback_minutes_out_of_range", "PassbackMinutes" },
        { GateRules.None with { EarlyExit = RuleMode.Soft }, "early_exit_without_time", "EarlyExit" },
        { GateRules.None with { Hours = RuleMode.Hard }, "gate_hours_missing", "Hours" },
        { GateRules.None.Add(Morning with { To = new(6, 30) }), "gate_hours_end_before_they_start", "To" },
        { GateRules.None.Add(Morning).Add(Morning with { From = new(9, 0), To = new(10, 0) }), "gate_hours_overlap", "From" },
        { GateRules.None.SetCapacity(null, 0, RuleMode.Hard), "capacity_out_of_range", "Most" },
        { GateRules.None.SetCapacity(null, 5, RuleMode.Off), "capacity_out_of_range", "Mode" },
        { (GateRules.None with { Hours = RuleMode.Hard }).Add(Morning).SetTimes(null, new(9, 0), null), "late_after_the_gate_hours", "LateAfter" },
        { GateRules.None with { LateAfter = [new(null, new(8, 0)), new(null, new(9, 0))] }, "class_has_a_time", "LateAfter" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_contradicts_itself_is_refused_at_its_field(GateRules rules, string code, string field) =>
        Assert.Contains(new Refusal(code, field), rules.Check().Refusals);

    [Fact]
    public void Hours_of_another_class_gate_or_day_may_overlap() =>
        Assert.False(GateRules.None.Add(Morning).Add(Morning with { Day = DayOfWeek.Monday }).Add(Morning with { ClassId = Guid.NewGuid() })
            .Add(Morning with { Direction = GateDirection.Exit }).Check().IsRefused);

    [Fact]
    public void With_the_last_hours_goes_their_strictness() =>
        Assert.Equal(RuleMode.Off, (GateRules.None with { Hours = RuleMode.Hard }).Add(Morning).Remove(Morning).Hours);

    [Fact]
    public void A_document_is_read_as_it_was_written()
    {
        var rules = (GateRules.Usual with { Hours = RuleMode.Soft }).Add(Morning with { Day = DayOfWeek.Saturday, ClassId = Guid.NewGuid() })
            .SetTimes(Guid.NewGuid(), new(8, 5), new(12, 45)).SetCapacity(null, 300, RuleMode.Soft);

        Assert.Equal(rules.ToString(), GateRulesJson.Read(GateRulesJson.Write(rules)).ToString());
    }
}
