using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class RulesAtTheGateTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly GateRules Hours = GateRules.None with
    {
        Hours = RuleMode.Hard,
        Windows = [new(null, null, null, GateDirection.Entry, new(6, 30), new(9, 0))],
    };

    private static readonly GateRules Leaving = GateRules.None with { EarlyExit = RuleMode.Hard, ExitFrom = [new(null, new(13, 0))] };

    private RuledGate gate = null!;

    public async ValueTask InitializeAsync() => gate = await RuledGate.MakeAsync(database);

    public ValueTask DisposeAsync() => gate.DisposeAsync();

    [Fact]
    public async Task Outside_the_hours_of_coming_in_a_pass_is_refused_and_the_hours_are_told()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Hours);

        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token)).Status);
        gate.At("09:01");
        var late = await gate.ScanAsync(token);
        Assert.Equal((DenialReason.OutsideHours, "06:30–09:00"), (late.Reason, late.Explanation));
        gate.At("17:00");
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token, GateDirection.Exit)).Status);
    }

    [Fact]
    public async Task A_class_with_hours_of_its_own_keeps_those()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Hours with
        {
            Windows = [.. Hours.Windows, new(gate.School.Class.Id, null, null, GateDirection.Entry, new(15, 0), new(16, 0))],
        });

        Assert.Equal(DenialReason.OutsideHours, (await gate.ScanAsync(token)).Reason);
        gate.At("15:30");
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token)).Status);
    }

    [Fact]
    public async Task On_a_Friday_nobody_comes_in_but_whoever_is_in_goes_out()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(GateRules.None with { ClosedDays = RuleMode.Hard });
        gate.At("23:59", RuledGate.Sunday.AddDays(4));
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token)).Status);

        gate.At("00:00", RuledGate.Sunday.AddDays(5));

        Assert.Equal(DenialReason.ClosedDay, (await gate.ScanAsync(token)).Reason);
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token, GateDirection.Exit)).Status);
    }

    [Fact]
    public async Task A_holiday_that_is_entered_while_gates_work_holds_for_the_next_scan_and_is_named()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(GateRules.None with { ClosedDays = RuleMode.Hard });
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token)).Status);

        await gate.School.AddAsync(SpecialDay.Mark(gate.School.Id, new SpecialDayDetails
        {
            Kind = SpecialDayKind.Closure,
            Name = "Flood",
            StartsOn = RuledGate.Sunday,
            EndsOn = RuledGate.Sunday,
        }));

        var refused = await gate.ScanAsync(token);
        Assert.Equal((DenialReason.ClosedDay, "Flood"), (refused.Reason, refused.Explanation));
    }

    [Fact]
    public async Task Who_goes_before_the_end_of_lessons_needs_a_leave()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Leaving);
        gate.At("10:00");
        var refused = await gate.ScanAsync(token, GateDirection.Exit);
        Assert.Equal((DenialReason.EarlyExit, "13:00"), (refused.Reason, refused.Explanation));

        var leave = LeaveRequest.Ask(
            gate.School.Id, student, new LeaveWish(RuledGate.Sunday, RuledGate.Sunday, "Doctor"), null, null, gate.Clock.GetUtcNow());
        await gate.School.AddAsync(leave);
        Assert.Equal(DenialReason.EarlyExit, (await gate.ScanAsync(token, GateDirection.Exit)).Reason);
        await gate.Gate.ChangeAsync<LeaveRequest>(leave.Id, row => row.Approve(null, null, gate.Clock.GetUtcNow()));

        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token, GateDirection.Exit)).Status);
        gate.At("13:00", RuledGate.Sunday.AddDays(1));
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token, GateDirection.Exit)).Status);
    }

    [Fact]
    public async Task Late_is_the_first_entry_after_the_cut_off_and_only_that()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(GateRules.None with { LateAfter = [new(null, new(8, 10))] });
        gate.At("08:10");
        Assert.Null((await gate.ScanAsync((await gate.NewPassAsync()).Token)).LateMinutes);
        gate.At("08:25");

        var late = await gate.ScanAsync(token, scanId: "late");
        Assert.Equal((AccessStatus.Granted, ScanFindings.Late, 25), (late.Status, late.Findings, late.LateMinutes));
        Assert.Equal(late, await gate.ScanAsync(token, scanId: "late"));
        gate.At("10:00");
        await gate.ScanAsync(token, GateDirection.Exit);
        gate.At("10:30");

        Assert.Null((await gate.ScanAsync(token)).LateMinutes);
        Assert.Single(await gate.Gate.LogsAsync(), log => log.LateMinutes == 25);
    }

    [Fact]
    public async Task No_more_come_in_than_there_is_room_for_until_somebody_goes()
    {
        var (first, second) = ((await gate.NewPassAsync()).Token, (await gate.NewPassAsync()).Token);
        await gate.SwitchOnAsync(GateRules.None with { Capacities = [new(null, 1, RuleMode.Hard)] });

        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(first)).Status);
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(first)).Status);
        var full = await gate.ScanAsync(second);
        Assert.Equal((DenialReason.OverCapacity, "1"), (full.Reason, full.Explanation));
        await gate.ScanAsync(first, GateDirection.Exit);
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(second)).Status);

        await gate.SwitchOnAsync(GateRules.None with { Capacities = [new(null, 1, RuleMode.Soft)] });
        Assert.Equal(ScanFindings.OverCapacity, (await gate.ScanAsync(first)).Findings);
    }

    [Fact]
    public async Task A_hall_counts_only_who_came_in_by_its_own_gate()
    {
        var (first, second) = ((await gate.NewPassAsync()).Token, (await gate.NewPassAsync()).Token);
        await gate.SwitchOnAsync(GateRules.None with { Capacities = [new(gate.Other.Point.Id, 1, RuleMode.Hard)] });

        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(first)).Status);
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(second)).Status);
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(first, at: gate.Other)).Status);
        Assert.Equal(DenialReason.OverCapacity, (await gate.ScanAsync(second, at: gate.Other)).Reason);
    }

    [Fact]
    public async Task Rules_that_are_switched_on_hold_for_the_next_scan_on_every_instance_and_drafts_for_none()
    {
        var (token, _, _) = await gate.NewPassAsync();
        gate.At("09:30");
        await gate.ScanAsync(token, keeper: gate.Here);
        await gate.ScanAsync(token, keeper: gate.There);
        await gate.Rules.PrepareAsync(gate.Admin, 0, _ => Hours, TestContext.Current.CancellationToken);
        Assert.Equal(AccessStatus.Granted, (await gate.ScanAsync(token)).Status);

        await gate.Rules.SwitchOnAsync(gate.Admin, 2, TestContext.Current.CancellationToken);

        Assert.Equal(DenialReason.OutsideHours, (await gate.ScanAsync(token, keeper: gate.Here)).Reason);
        Assert.Equal(DenialReason.OutsideHours, (await gate.ScanAsync(token, keeper: gate.There)).Reason);
    }

    [Fact]
    public async Task A_kept_scan_is_decided_by_its_own_day_and_hour_and_keeps_what_the_guard_saw()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Hours with { ClosedDays = RuleMode.Hard });
        gate.At("12:00");

        Assert.Equal(AccessStatus.Granted, (await gate.KeptAsync(token, RuledGate.Moment("08:00"))).Status);
        Assert.Equal(DenialReason.OutsideHours, (await gate.KeptAsync(token, RuledGate.Moment("10:00"), AccessStatus.Granted)).Reason);
        Assert.Equal(DenialReason.ClosedDay, (await gate.KeptAsync(token, RuledGate.Moment("08:00", RuledGate.Sunday.AddDays(-2)))).Reason);
        Assert.Equal([null, null, AccessStatus.Granted], (await gate.Gate.LogsAsync()).Select(log => log.Shown).Order());
    }

    [Fact]
    public async Task Where_the_gate_finds_the_way_itself_the_rules_of_that_way_hold()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.SwitchOnAsync(Leaving with { LateAfter = [new(null, new(8, 0))] });
        gate.At("08:30");

        var entry = await gate.ScanAsync(token, way: null);
        Assert.Equal((GateDirection.Entry, AccessStatus.Granted, 30), (entry.Direction, entry.Status, entry.LateMinutes));
        gate.At("09:30");
        var exit = await gate.ScanAsync(token, way: null);

        Assert.Equal((GateDirection.Exit, DenialReason.EarlyExit), (exit.Direction, exit.Reason));
    }
}
