using SmartAcademy.Data.Access.Devices;
using SmartAcademy.Data.Access.Overrides;
using SmartAcademy.Data.Presence;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Devices;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Tests.Access.Rules;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Presence;

/// <summary>Who is inside, from rows that the gatekeeper wrote. School begins at eight; the clock stands at ten to eight.</summary>
public sealed class PresenceOfScansTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly PresenceFinding ForSure = new(Doubt.Confirmed, PresenceWhy.CameIn);

    private RuledGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => gate = await RuledGate.MakeAsync(database);

    public ValueTask DisposeAsync() => gate.DisposeAsync();

    [Fact]
    public async Task Who_is_let_in_is_inside_for_sure_until_a_gate_lets_them_out()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(token, way: null);
        gate.At("09:00");

        var line = Assert.Single(await InsideAsync());
        Assert.Equal((student, ForSure, RuledGate.Moment("07:50")), (line.Id, line.Finding, line.ScanAt!.Value));
        await gate.ScanAsync(token, way: null, gate.Other, gate.There);
        Assert.Empty(await InsideAsync());
        gate.At("09:30");
        await gate.ScanAsync(token, way: null);
        await AssertInsideAsync(student, ForSure);
    }

    [Fact]
    public async Task Who_is_refused_does_not_count_and_who_is_refused_the_way_out_is_still_inside()
    {
        var (token, student, pass) = await gate.NewPassAsync();
        await gate.ScanAsync(token);
        var (expired, _, _) = await gate.Gate.NewPassAsync(expires: RuledGate.Sunday.AddDays(-1));
        Assert.Equal(DenialReason.ExpiredPass, (await gate.ScanAsync(expired)).Reason);
        await RevokeAsync(pass);
        gate.At("14:00");

        Assert.Equal(DenialReason.RevokedPass, (await gate.ScanAsync(token, GateDirection.Exit)).Reason);

        await AssertInsideAsync(student, ForSure);
    }

    [Fact]
    public async Task An_entry_without_a_connection_makes_it_likely_only()
    {
        var (token, student, _) = await gate.NewPassAsync();

        await gate.KeptAsync(token, RuledGate.Moment("07:30"), AccessStatus.Granted);

        await AssertInsideAsync(student, new(Doubt.Probably, PresenceWhy.ScannedOffline));
    }

    [Fact]
    public async Task Whom_a_gate_without_a_connection_let_in_is_inside_though_the_portal_says_no()
    {
        var (shownYes, student, first) = await gate.NewPassAsync();
        var (shownNo, _, second) = await gate.NewPassAsync();
        await RevokeAsync(first);
        await RevokeAsync(second);

        Assert.Equal(AccessStatus.Denied, (await gate.KeptAsync(shownYes, RuledGate.Moment("07:30"), AccessStatus.Granted)).Status);
        await gate.KeptAsync(shownNo, RuledGate.Moment("07:31"), AccessStatus.Denied);

        await AssertInsideAsync(student, new(Doubt.Probably, PresenceWhy.LetInOffline));
    }

    [Fact]
    public async Task A_late_delivery_counts_for_the_time_at_which_it_happened()
    {
        var (wentHome, _, _) = await gate.NewPassAsync();
        var (leftLast, _, _) = await gate.NewPassAsync();
        await gate.ScanAsync(wentHome);
        await gate.ScanAsync(leftLast);
        gate.At("14:00");
        await gate.ScanAsync(leftLast, GateDirection.Exit);
        gate.At("15:00");
        Assert.Single(await InsideAsync());

        await gate.KeptAsync(wentHome, RuledGate.Moment("14:10"), AccessStatus.Granted, GateDirection.Exit);
        await gate.KeptAsync(leftLast, RuledGate.Moment("07:30"), AccessStatus.Granted);

        Assert.Empty(await InsideAsync());
    }

    [Fact]
    public async Task A_pass_that_came_in_twice_makes_it_likely_only()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(token);
        gate.Clock.Pass(TimeSpan.FromSeconds(4));

        await gate.ScanAsync(token, at: gate.Other);

        await AssertInsideAsync(student, new(Doubt.Probably, PresenceWhy.Passback));
    }

    [Fact]
    public async Task Whom_a_guard_let_in_against_the_gate_is_likely_inside()
    {
        var (token, _, student) = await gate.Gate.NewPassAsync(expires: RuledGate.Sunday.AddDays(-1));
        var denied = await gate.ScanAsync(token);
        gate.Clock.Pass(TimeSpan.FromMinutes(1));

        var made = await new OverrideService(database, gate.Clock)
            .OverrideAsync(Actors.Guard(gate.School.Id), denied.LogId, OverrideReason.FaceChecked, null, Ct);

        Assert.False(made.IsRefused);
        await AssertInsideAsync(student.Id, new(Doubt.Probably, PresenceWhy.Overridden));
    }

    [Fact]
    public async Task Who_was_not_seen_leaving_is_looked_for_one_more_day()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(token);

        gate.At("18:00");
        await AssertInsideAsync(student, new(Doubt.Unknown, PresenceWhy.LongAgo));
        gate.At("08:00", RuledGate.Sunday.AddDays(1));
        await AssertInsideAsync(student, new(Doubt.Unknown, PresenceWhy.SinceYesterday));
        gate.At("08:00", RuledGate.Sunday.AddDays(2));
        Assert.Empty(await InsideAsync());
    }

    [Fact]
    public async Task Where_no_gate_serves_the_way_out_nobody_is_inside_for_sure()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(token);
        foreach (var one in new[] { gate.Gate, gate.Other })
        {
            await one.ChangeAsync<AccessPoint>(one.Point.Id, point => point.Describe(point.Name, null, AccessPointDirection.Entry));
        }

        await AssertInsideAsync(student, new(Doubt.Probably, PresenceWhy.ExitsUnwatched));
    }

    [Fact]
    public async Task A_device_that_falls_silent_or_holds_scans_back_makes_it_unknown()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(token);

        await BeatAsync(waiting: 3);
        await AssertInsideAsync(student, new(Doubt.Unknown, PresenceWhy.GateSilent));
        await BeatAsync(waiting: 0);
        await AssertInsideAsync(student, ForSure);
        gate.Clock.Pass(TimeSpan.FromMinutes(6));
        await AssertInsideAsync(student, new(Doubt.Unknown, PresenceWhy.GateSilent));
    }

    [Fact]
    public async Task Who_was_handed_over_is_inside_again_when_a_gate_lets_them_in_again()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(token);
        var mother = new ReleasedTo(CollectedBy.Guardian, Guid.CreateVersion7(), "Amina", "Mother");
        await gate.School.AddAsync(new Release(Guid.CreateVersion7(), gate.School.Id, student, mother, null, null, RuledGate.Moment("11:00"), RuledGate.Sunday));
        gate.At("11:30");

        Assert.Empty(await InsideAsync());
        await gate.ScanAsync(token);
        await AssertInsideAsync(student, ForSure);
    }

    [Fact]
    public async Task Another_school_and_the_wrong_role_see_nobody()
    {
        var (token, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(token);

        Assert.Empty(await InsideAsync(Actors.Guard((await TestSchool.MakeAsync(database)).Id)));
        Assert.Empty(await InsideAsync(Actors.Teacher(gate.School.Id)));
        Assert.Empty(await InsideAsync(Actors.Parent(gate.School.Id)));
        await AssertInsideAsync(student, ForSure);
    }

    private async Task AssertInsideAsync(Guid student, PresenceFinding finding)
    {
        var line = Assert.Single(await InsideAsync());
        Assert.Equal((student, finding), (line.Id, line.Finding));
    }

    private async Task<IReadOnlyList<PresenceLine>> InsideAsync(Actor? actor = null) =>
        (await new PresenceQueries(database, gate.Clock).PageAsync(actor ?? Actors.Guard(gate.School.Id), new PresenceFilter(), Ct)).Lines;

    private Task RevokeAsync(Pass pass) => gate.Gate.ChangeAsync<Pass>(pass.Id, row => row.Revoke(null, "lost", gate.Clock.GetUtcNow()));

    private Task BeatAsync(int waiting) => new HeartbeatService(database, gate.Clock)
        .NoteAsync(Actor.System(gate.School.Id), gate.Gate.Device.Id, new Heartbeat(gate.Clock.GetUtcNow(), waiting, null, null), Ct);
}
