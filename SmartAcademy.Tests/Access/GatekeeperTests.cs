using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

public sealed class GatekeeperTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly GateDatabase gateDatabase = new(database.Connections);
    private Gatekeeper keeper = null!;
    private TestSchool school = null!;
    private TestGate gate = null!;

    public async ValueTask InitializeAsync()
    {
        keeper = new Gatekeeper(gateDatabase, TimeProvider.System);
        school = await TestSchool.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, school);
    }

    public async ValueTask DisposeAsync()
    {
        await keeper.DisposeAsync();
        await gateDatabase.DisposeAsync();
    }

    [Fact]
    public async Task A_good_pass_is_granted_with_what_a_guard_needs_to_see()
    {
        var (token, pass, student) = await gate.NewPassAsync();

        var answer = await ScanAsync(token, "s1");

        Assert.Equal(ScanOutcome.Answered, answer.Outcome);
        Assert.Equal(AccessStatus.Granted, answer.Scan!.Status);
        Assert.Null(answer.Scan.Reason);
        Assert.Equal(GateDirection.Entry, answer.Scan.Direction);
        Assert.Equal(new GateStudent(student.Id, "Ayesha Test", "আয়েশা", "Seven B", false), answer.Scan.Student);
        Assert.Equal(new GatePass(pass.Number, PassType.Standard, pass.ExpiresOn), answer.Scan.Pass);
        var log = Assert.Single(await gate.LogsAsync());
        Assert.Equal((school.Id, gate.Point.Id, student.Id, pass.Id), (log.SchoolId, log.AccessPointId, log.StudentId, log.PassId));
    }

    [Fact]
    public async Task A_closed_access_point_denies_everybody()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.ChangeAsync<AccessPoint>(gate.Point.Id, point => point.Close());

        await DeniesAsync(token, DenialReason.AccessPointInactive);
    }

    [Fact]
    public async Task An_exit_refuses_who_wants_in()
    {
        gate = await TestGate.MakeAsync(database, school, AccessPointDirection.Exit);
        var (token, _, _) = await gate.NewPassAsync();

        var answer = await ScanAsync(token, "s1", GateDirection.Entry);

        Assert.Equal(DenialReason.WrongDirection, answer.Scan!.Reason);
        Assert.Equal(GateDirection.Exit, (await ScanAsync(token, "s2")).Scan!.Direction);
    }

    [Fact]
    public async Task A_code_that_is_none_of_ours_is_denied_and_logged()
    {
        var answer = await keeper.VerifyAsync(school.Id, gate.KeyHash, new GateScan { ScanId = "s1" }, Cancel);

        Assert.Equal(DenialReason.UnknownPass, answer.Scan!.Reason);
        Assert.Null(answer.Scan.Student);
        Assert.Null(Assert.Single(await gate.LogsAsync()).PassId);
    }

    [Fact]
    public async Task Another_schools_pass_is_denied_and_nothing_of_its_holder_is_told_or_kept()
    {
        var (token, _, _) = await gate.NewPassAsync(school: await TestSchool.MakeAsync(database));

        var scan = await DeniesAsync(token, DenialReason.WrongSchool);

        Assert.Null(scan.Student);
        Assert.Null(scan.Pass);
        var log = Assert.Single(await gate.LogsAsync());
        Assert.Null(log.StudentId);
        Assert.Null(log.PassId);
    }

    [Fact]
    public async Task A_revoked_pass_is_denied()
    {
        var (token, _, _) = await gate.NewPassAsync(pass => pass.Revoke(null, "lost", Now));

        Assert.NotNull((await DeniesAsync(token, DenialReason.RevokedPass)).Student);
    }

    [Fact]
    public async Task A_pass_that_was_switched_off_is_denied()
    {
        var (token, _, _) = await gate.NewPassAsync(pass => pass.Deactivate("fees", TestGate.Tomorrow));

        await DeniesAsync(token, DenialReason.InactivePass);
    }

    [Fact]
    [Trait("Attack", "22")]
    public async Task A_pass_is_denied_on_the_day_after_its_last()
    {
        var (gone, _, _) = await gate.NewPassAsync(expires: TestGate.Tomorrow.AddDays(-2));
        var (lastDay, _, _) = await gate.NewPassAsync(expires: TestGate.Tomorrow.AddDays(-1));

        await DeniesAsync(gone, DenialReason.ExpiredPass);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(lastDay, "s2")).Scan!.Status);
    }

    [Theory]
    [InlineData(StudentStatus.Inactive)]
    [InlineData(StudentStatus.Graduated)]
    [InlineData(StudentStatus.Suspended)]
    public async Task Only_an_active_student_passes(StudentStatus status)
    {
        var (token, _, _) = await gate.NewPassAsync(student: student => student.BecomeStatus(status));

        await DeniesAsync(token, DenialReason.StudentInactive);
    }

    [Fact]
    public async Task A_removed_student_does_not_pass()
    {
        var (token, _, _) = await gate.NewPassAsync(student: student => student.Delete(Now));

        await DeniesAsync(token, DenialReason.StudentInactive);
    }

    [Fact]
    [Trait("Attack", "23")]
    public async Task A_repeated_scan_id_gets_the_same_answer_and_no_second_row()
    {
        var (token, pass, _) = await gate.NewPassAsync();
        var first = await ScanAsync(token, "again");
        await gate.ChangeAsync<Pass>(pass.Id, changed => changed.Revoke(null, "lost", Now));

        var second = await ScanAsync(token, "again");

        Assert.Equal(ScanOutcome.Repeated, second.Outcome);
        Assert.Equal(first.Scan, second.Scan);
        Assert.Single(await gate.LogsAsync());
    }

    [Fact]
    public async Task A_scan_id_that_is_used_for_another_pass_shows_no_green_light()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var (other, _, _) = await gate.NewPassAsync();
        await ScanAsync(token, "1");

        var answer = await ScanAsync(other, "1");

        Assert.Equal(new GateAnswer(ScanOutcome.ScanIdReused, null), answer);
        Assert.Single(await gate.LogsAsync());
    }

    [Fact]
    public async Task The_same_scan_sent_twenty_times_at_once_leaves_one_row_and_one_answer()
    {
        var (token, _, _) = await gate.NewPassAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => ScanAsync(token, "race"), Cancel)));

        Assert.Single(answers, answer => answer.Outcome is ScanOutcome.Answered);
        Assert.Single(answers.Select(answer => answer.Scan).Distinct());
        Assert.Single(await gate.LogsAsync());
    }

    [Fact]
    public async Task Where_a_gate_serves_both_ways_in_and_out_alternate_within_the_day()
    {
        var (token, _, _) = await gate.NewPassAsync();

        Assert.Equal(GateDirection.Entry, (await ScanAsync(token, "1")).Scan!.Direction);
        Assert.Equal(GateDirection.Exit, (await ScanAsync(token, "2")).Scan!.Direction);
        Assert.Equal(GateDirection.Entry, (await ScanAsync(token, "3")).Scan!.Direction);
        Assert.Equal(GateDirection.Entry, (await ScanAsync(token, "4", GateDirection.Entry)).Scan!.Direction);
    }

    [Fact]
    public async Task A_key_that_was_revoked_or_a_device_that_was_switched_off_is_unknown_at_once()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await gate.ChangeAsync<DeviceKey>(gate.Device.Keys.Single().Id, key => key.Revoke(Now));
        Assert.Equal(ScanOutcome.UnknownKey, (await ScanAsync(token, "1")).Outcome);

        gate = await TestGate.MakeAsync(database, school);
        await gate.ChangeAsync<ReaderDevice>(gate.Device.Id, device => device.SwitchOff());
        Assert.Equal(ScanOutcome.UnknownKey, (await ScanAsync(token, "1")).Outcome);
        Assert.Empty(await gate.LogsAsync());
    }

    [Fact]
    public async Task A_device_scans_only_for_the_access_points_it_serves()
    {
        var other = await TestGate.MakeAsync(database, school);
        var (token, _, _) = await gate.NewPassAsync();
        var scan = new GateScan { ScanId = "1", TokenHash = token.Hash(), AccessPointId = other.Point.Id };

        Assert.Equal(ScanOutcome.UnknownAccessPoint, (await keeper.VerifyAsync(school.Id, gate.KeyHash, scan, Cancel)).Outcome);
        Assert.Empty(await gate.LogsAsync());
    }

    [Fact]
    public async Task Offline_scans_are_taken_in_the_order_in_which_they_happened()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var noon = new DateTimeOffset(TestGate.Tomorrow.AddDays(-2).ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(6));

        var answers = await keeper.RecordAsync(
            school.Id,
            gate.KeyHash,
            [
                Kept(token, "out", noon.AddHours(2)), Kept(token, "in", noon), Kept(token, "in", noon),
                Kept(token, "ancient", noon.AddDays(-30)),
            ],
            Cancel);

        Assert.Equal(GateDirection.Exit, answers[0].Scan!.Direction);
        Assert.Equal(GateDirection.Entry, answers[1].Scan!.Direction);
        Assert.Equal(noon.ToUniversalTime(), answers[1].Scan!.OccurredAt);
        Assert.Equal(answers[1].Scan, answers[2].Scan);
        Assert.True(answers[3].Scan!.ClockSkewed);
        var logs = await gate.LogsAsync();
        Assert.Equal(3, logs.Count);
        Assert.All(logs, log => Assert.True(log.Offline));
    }

    [Fact]
    [Trait("Attack", "25")]
    public async Task A_kept_scan_of_a_clock_that_is_a_day_ahead_counts_as_delivered_now_and_is_flagged()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var before = DateTimeOffset.UtcNow;

        var answers = await keeper.RecordAsync(school.Id, gate.KeyHash, [Kept(token, "ahead", before.AddDays(1))], Cancel);

        Assert.True(answers[0].Scan!.ClockSkewed);
        Assert.InRange(answers[0].Scan!.OccurredAt, before.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task The_device_was_last_seen_when_it_scanned()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await ScanAsync(token, "1");

        await gate.ChangeAsync<ReaderDevice>(gate.Device.Id, device => Assert.NotNull(device.LastSeenAt));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static GateScan Kept(PassToken token, string scanId, DateTimeOffset at) =>
        new() { ScanId = scanId, TokenHash = token.Hash(), DeviceTime = at };

    private Task<GateAnswer> ScanAsync(PassToken token, string scanId, GateDirection? direction = null) =>
        keeper.VerifyAsync(
            school.Id, gate.KeyHash, new GateScan { ScanId = scanId, TokenHash = token.Hash(), Direction = direction }, Cancel);

    private async Task<AnsweredScan> DeniesAsync(PassToken token, string reason)
    {
        var scan = (await ScanAsync(token, "denied")).Scan!;
        Assert.Equal(AccessStatus.Denied, scan.Status);
        Assert.Equal(reason, scan.Reason);
        Assert.Equal(reason, Assert.Single(await gate.LogsAsync()).Reason);
        return scan;
    }
}
