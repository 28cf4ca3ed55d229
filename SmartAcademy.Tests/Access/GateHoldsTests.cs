using SmartAcademy.Data.Access;
using SmartAcademy.Data.Access.Blocks;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

/// <summary>What people decide reaches every instance with the next scan. Nobody listens to notices here; nothing rests on them.</summary>
public sealed class GateHoldsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TwoKeepers keepers = new(database);
    private readonly BlockService blocks = new(database, TimeProvider.System);
    private readonly LockdownService lockdowns = new(database, TimeProvider.System);
    private TestSchool school = null!;
    private TestGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Gatekeeper Here => keepers.Here;

    private Gatekeeper There => keepers.There;

    private Actor Head => Actors.Admin(school.Id);

    public async ValueTask InitializeAsync()
    {
        school = await TestSchool.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, school);
    }

    public ValueTask DisposeAsync() => keepers.DisposeAsync();

    [Fact]
    public async Task A_blocked_student_is_refused_on_every_instance_with_the_words_for_the_guard_and_goes_out_freely()
    {
        var (token, _, student) = await gate.NewPassAsync();
        await ScanAsync(Here, token, GateDirection.Entry);
        await ScanAsync(There, token, GateDirection.Exit);

        var block = (await blocks.ImposeAsync(Head, student.Id, new BlockWish("Private", "Call the office", "অফিসে ফোন করুন", null, null, BlockForce.Deny), Ct)).Value;

        foreach (var keeper in new[] { Here, There })
        {
            var denied = await ScanAsync(keeper, token, GateDirection.Entry);
            Assert.Equal((AccessStatus.Denied, DenialReason.BlockedStudent, "Call the office · অফিসে ফোন করুন"), (denied.Status, denied.Reason, denied.Explanation));
            var leaves = await ScanAsync(keeper, token, GateDirection.Exit);
            Assert.Equal((AccessStatus.Granted, ScanFindings.Blocked), (leaves.Status, leaves.Findings & ScanFindings.Blocked));
        }

        await blocks.LiftAsync(Head, block, "paid", Ct);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(Here, token, GateDirection.Entry)).Status);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(There, token, GateDirection.Exit)).Status);
    }

    [Fact]
    public async Task Of_somebody_else_nothing_changes_and_who_is_only_told_of_comes_in_with_a_remark()
    {
        var (token, _, student) = await gate.NewPassAsync();
        var (other, _, _) = await gate.NewPassAsync();
        await ScanAsync(Here, token, GateDirection.Exit);

        await blocks.ImposeAsync(Head, student.Id, new BlockWish("Private", "Only the mother may collect", null, null, null, BlockForce.Tell), Ct);

        var told = await ScanAsync(Here, token, GateDirection.Entry);
        Assert.Equal((AccessStatus.Granted, "Only the mother may collect"), (told.Status, told.Explanation));
        Assert.True(told.Findings.HasFlag(ScanFindings.Blocked));
        var free = await ScanAsync(Here, other, GateDirection.Entry);
        Assert.Equal((AccessStatus.Granted, false), (free.Status, free.Findings.HasFlag(ScanFindings.Blocked)));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(null, 0)]
    public async Task A_block_holds_from_its_first_day_to_its_last(int? startsIn, int? endsIn)
    {
        var today = SchoolClock.For(TimeProvider.System, null).Today;
        var (token, _, student) = await gate.NewPassAsync();
        var wish = new BlockWish(
            "Private", null, null, startsIn is { } first ? today.AddDays(first) : null, endsIn is { } last ? today.AddDays(last) : null, BlockForce.Deny);
        await blocks.ImposeAsync(Head, student.Id, wish, Ct);

        Assert.Equal(startsIn is null, (await ScanAsync(Here, token, GateDirection.Entry)).Reason is DenialReason.BlockedStudent);
    }

    [Fact]
    public async Task A_lockdown_closes_the_gates_of_every_instance_and_its_end_opens_them()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await ScanAsync(Here, token, GateDirection.Exit);
        await ScanAsync(There, token, GateDirection.Exit);

        await lockdowns.BeginAsync(Head, "Gas leak in the lane", LockdownExits.Allow, Ct);

        foreach (var keeper in new[] { Here, There })
        {
            var denied = await ScanAsync(keeper, token, GateDirection.Entry);
            Assert.Equal((DenialReason.Lockdown, "Gas leak in the lane"), (denied.Reason, denied.Explanation));
            Assert.Equal(AccessStatus.Granted, (await ScanAsync(keeper, token, GateDirection.Exit)).Status);
        }

        await lockdowns.EndAsync(Head, "repaired", Ct);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(Here, token, GateDirection.Entry)).Status);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(There, token, GateDirection.Exit)).Status);
    }

    [Fact]
    public async Task Where_everybody_stays_inside_exits_are_denied_and_another_school_notices_nothing()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var elsewhere = await TestGate.MakeAsync(database, await TestSchool.MakeAsync(database));
        var (free, _, _) = await elsewhere.NewPassAsync();

        await lockdowns.BeginAsync(Head, "Stay", LockdownExits.Hold, Ct);

        var held = await ScanAsync(Here, token, GateDirection.Exit);
        Assert.Equal(DenialReason.Lockdown, held.Reason);
        Assert.True(DenialReason.IsOverridable(held.Reason));
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(Here, free, GateDirection.Entry, elsewhere)).Status);
    }

    [Fact]
    public async Task A_scan_that_was_kept_from_before_is_not_refused_for_what_was_decided_later()
    {
        var (token, _, student) = await gate.NewPassAsync();
        var before = DateTimeOffset.UtcNow.AddMinutes(-30);
        await lockdowns.BeginAsync(Head, "Now", LockdownExits.Hold, Ct);
        await blocks.ImposeAsync(Head, student.Id, new BlockWish("Private", null, null, null, null, BlockForce.Deny), Ct);

        var kept = new GateScan { ScanId = "kept", TokenHash = token.Hash(), Direction = GateDirection.Entry, DeviceTime = before };
        var answers = await Here.RecordAsync(school.Id, gate.KeyHash, [kept], Ct);

        Assert.Equal(AccessStatus.Granted, answers[0].Scan!.Status);
    }

    private Task<AnsweredScan> ScanAsync(Gatekeeper keeper, PassToken token, GateDirection direction, TestGate? at = null) =>
        TwoKeepers.ScanAsync(keeper, at ?? gate, token, direction);
}
