using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

/// <summary>
/// What a gate remembers is never older than what the database knows. Nobody listens to notices here, so it is the question that each
/// group of scans asks which is tested.
/// </summary>
public sealed class GateViewTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TwoKeepers keepers = new(database);
    private TestSchool school = null!;
    private TestGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Gatekeeper Here => keepers.Here;

    private Gatekeeper There => keepers.There;

    public async ValueTask InitializeAsync()
    {
        school = await TestSchool.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, school);
    }

    public ValueTask DisposeAsync() => keepers.DisposeAsync();

    [Fact]
    public async Task A_revoked_pass_is_refused_by_the_next_scan_on_every_instance()
    {
        var (token, pass, _) = await gate.NewPassAsync();
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(Here, token)).Status);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(There, token)).Status);

        await gate.ChangeAsync<Pass>(pass.Id, row => row.Revoke(null, "lost", DateTimeOffset.UtcNow));

        Assert.Equal(DenialReason.RevokedPass, (await ScanAsync(Here, token)).Reason);
        Assert.Equal(DenialReason.RevokedPass, (await ScanAsync(There, token)).Reason);
    }

    [Fact]
    public async Task A_change_that_is_committed_after_a_later_one_is_not_missed()
    {
        var (token, pass, _) = await gate.NewPassAsync();
        var (other, later, _) = await gate.NewPassAsync();
        await ScanAsync(Here, token);
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        await owner.RunAsync($"BEGIN; UPDATE passes SET status = 'Revoked' WHERE id = '{pass.Id}'");
        await gate.ChangeAsync<Pass>(later.Id, row => row.Deactivate("fees", TestGate.Tomorrow));
        Assert.Equal(DenialReason.InactivePass, (await ScanAsync(Here, other)).Reason);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(Here, token)).Status);

        await owner.RunAsync("COMMIT");

        Assert.Equal(DenialReason.RevokedPass, (await ScanAsync(Here, token)).Reason);
    }

    [Fact]
    public async Task Who_is_new_or_comes_back_gets_in_at_once()
    {
        await ScanAsync(Here, (await gate.NewPassAsync()).Token);
        var (token, _, student) = await gate.NewPassAsync(student: row => row.BecomeStatus(StudentStatus.Suspended));
        Assert.Equal(DenialReason.StudentInactive, (await ScanAsync(Here, token)).Reason);

        await gate.ChangeAsync<Student>(student.Id, row => row.BecomeStatus(StudentStatus.Active));

        Assert.Equal(AccessStatus.Granted, (await ScanAsync(Here, token)).Status);
    }

    [Fact]
    public async Task A_guard_sees_the_class_as_it_is_called_now()
    {
        var (token, _, _) = await gate.NewPassAsync();
        Assert.Equal("Seven B", (await ScanAsync(Here, token)).Student!.ClassLabel);

        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        await owner.RunAsync($"UPDATE classes SET section = 'C' WHERE id = '{school.Class.Id}'");

        Assert.Equal("Seven C", (await ScanAsync(Here, token)).Student!.ClassLabel);
    }

    [Fact]
    public async Task A_reader_that_was_enrolled_after_the_view_was_taken_is_known()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await ScanAsync(Here, token);

        gate = await TestGate.MakeAsync(database, school);

        Assert.Equal(AccessStatus.Granted, (await ScanAsync(Here, token)).Status);
    }

    [Fact]
    public async Task A_gate_that_lost_its_connection_answers_over_another_one()
    {
        var (token, pass, _) = await gate.NewPassAsync();
        await ScanAsync(Here, token);
        await gate.ChangeAsync<Pass>(pass.Id, row => row.Revoke(null, "lost", DateTimeOffset.UtcNow));

        await CutGatesAsync();

        Assert.Equal(DenialReason.RevokedPass, (await ScanAsync(Here, token)).Reason);
    }

    [Fact]
    public async Task Two_gates_that_scan_a_student_at_the_same_instant_do_not_both_say_entry()
    {
        var other = await TestGate.MakeAsync(database, school);
        await ScanAsync(Here, (await gate.NewPassAsync()).Token);
        await ScanAsync(There, (await gate.NewPassAsync()).Token);
        for (var round = 0; round < 25; round++)
        {
            var (token, _, _) = await gate.NewPassAsync();

            var both = await Task.WhenAll(
                Task.Run(() => ScanAsync(Here, token), Ct), Task.Run(() => ScanAsync(There, token, other), Ct));

            Assert.Equal([GateDirection.Entry, GateDirection.Exit], both.Select(scan => scan.Direction).Order());
        }
    }

    [Fact]
    public async Task Many_readers_at_once_are_answered_each_for_its_own_scan()
    {
        var passes = new List<PassToken>();
        for (var holder = 0; holder < 10; holder++)
        {
            passes.Add((await gate.NewPassAsync()).Token);
        }

        var scans = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Task.Run(async () =>
        {
            var scanId = $"many-{number}";
            var scan = new GateScan { ScanId = scanId, TokenHash = passes[number % 10].Hash() };
            var answer = await Here.VerifyAsync(school.Id, gate.KeyHash, scan, Ct);
            return (scanId, Scan: answer.Scan!);
        }, Ct)));

        Assert.All(scans, scan => Assert.Equal(scan.scanId, scan.Scan.ScanId));
        Assert.Equal(300, (await gate.LogsAsync()).Select(log => log.ScanId).Distinct().Count());
        Assert.All(scans.GroupBy(scan => scan.Scan.Student!.Id), of => Assert.Equal(30, of.Count()));
    }

    private Task<AnsweredScan> ScanAsync(Gatekeeper keeper, PassToken token, TestGate? at = null) =>
        TwoKeepers.ScanAsync(keeper, at ?? gate, token);

    private async Task CutGatesAsync()
    {
        await using var app = await SqlSession.OpenAsync(database.Connections.App);
        Assert.NotEqual("0", await app.OneAsync(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'smart-academy-gate' AND datname = current_database()"));
    }
}
