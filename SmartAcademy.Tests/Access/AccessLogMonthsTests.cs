using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

public sealed class AccessLogMonthsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset FirstOfNextMonth =
        new DateTimeOffset(DateTimeOffset.UtcNow.Year, DateTimeOffset.UtcNow.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);

    private readonly GateDatabase gateDatabase = new(database.Connections);
    private TestSchool school = null!;
    private TestGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        school = await TestSchool.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, school);
    }

    public ValueTask DisposeAsync() => gateDatabase.DisposeAsync();

    [Fact]
    public async Task A_scan_lands_in_the_month_in_which_it_happened_however_late_it_comes()
    {
        var now = FirstOfNextMonth.AddDays(2);
        await using var keeper = new Gatekeeper(gateDatabase, new ClockAt(now));
        var (token, _, _) = await gate.NewPassAsync();

        await keeper.RecordAsync(school.Id, gate.KeyHash, [Kept(token, "before", now.AddDays(-5)), Kept(token, "after", now.AddDays(-1))], Ct);

        Assert.Equal(
            [$"before in {TableOf(now.AddMonths(-1))}", $"after in {TableOf(now)}"],
            await ListAsync($"SELECT scan_id || ' in ' || tableoid::regclass FROM access_logs WHERE device_id = '{gate.Device.Id}' ORDER BY occurred_at"));
    }

    [Fact]
    [Trait("Attack", "23")]
    public async Task A_scan_id_is_known_again_in_another_month()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var scan = new GateScan { ScanId = "same", TokenHash = token.Hash() };
        GateAnswer first, second;
        await using (var keeper = new Gatekeeper(gateDatabase, new ClockAt(FirstOfNextMonth.AddHours(-1))))
        {
            first = await keeper.VerifyAsync(school.Id, gate.KeyHash, scan, Ct);
        }

        await using (var keeper = new Gatekeeper(gateDatabase, new ClockAt(FirstOfNextMonth.AddHours(1))))
        {
            second = await keeper.VerifyAsync(school.Id, gate.KeyHash, scan, Ct);
        }

        Assert.Equal((ScanOutcome.Answered, ScanOutcome.Repeated), (first.Outcome, second.Outcome));
        Assert.Equal(first.Scan, second.Scan);
        Assert.Single(await gate.LogsAsync());
    }

    [Fact]
    public async Task A_scan_of_a_month_without_a_table_is_kept_and_moves_when_its_month_is_made()
    {
        // Farther than any other test makes months.
        var then = DateTimeOffset.UtcNow.AddMonths(20);
        await using var keeper = new Gatekeeper(gateDatabase, new ClockAt(then));
        await keeper.VerifyAsync(school.Id, gate.KeyHash, new GateScan { ScanId = "far" }, Ct);
        var where = $"SELECT tableoid::regclass::text FROM access_logs WHERE device_id = '{gate.Device.Id}'";
        Assert.Equal(["access_logs_other"], await ListAsync(where));

        Assert.False((await new GateUpkeep(database, new ClockAt(then)).RunAsync(Actor.System(), Ct)).IsRefused);

        Assert.Equal([TableOf(then)], await ListAsync(where));
        Assert.Contains(TableOf(then.AddMonths(1)), await MonthsAsync());
    }

    [Fact]
    public async Task A_month_is_dropped_when_the_time_of_its_last_school_is_over()
    {
        var old = new DateTimeOffset(2019, 3, 10, 6, 0, 0, TimeSpan.Zero);
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        await owner.RunAsync($"SELECT make_access_log_months('{old:O}', '{old:O}')");
        var other = await TestGate.MakeAsync(database, await TestSchool.MakeAsync(database));
        await using (var keeper = new Gatekeeper(gateDatabase, new ClockAt(old)))
        {
            await keeper.VerifyAsync(school.Id, gate.KeyHash, new GateScan { ScanId = "a" }, Ct);
            await keeper.VerifyAsync(other.School.Id, other.KeyHash, new GateScan { ScanId = "b" }, Ct);
        }

        var expiry = new AccessLogExpiry(database);
        var after = old.AddMonths(1);
        Assert.Equal(1, (await expiry.RemoveAsync(Actor.System(school.Id), after, Ct)).Rows);
        Assert.Empty(await gate.LogsAsync());
        Assert.Single(await other.LogsAsync());
        Assert.Contains(TableOf(old), await MonthsAsync());

        Assert.Equal(1, (await expiry.RemoveAsync(Actor.System(other.School.Id), after, Ct)).Rows);
        Assert.Empty(await other.LogsAsync());
        Assert.DoesNotContain(TableOf(old), await MonthsAsync());
    }

    [Fact]
    public async Task A_month_that_has_not_ended_loses_old_rows_only()
    {
        var now = DateTimeOffset.UtcNow;
        await using var keeper = new Gatekeeper(gateDatabase, TimeProvider.System);
        await keeper.VerifyAsync(school.Id, gate.KeyHash, new GateScan { ScanId = "now" }, Ct);

        Assert.True((await new AccessLogExpiry(database).RemoveAsync(Actor.System(school.Id), now.AddMinutes(-1), Ct)).IsNothing);

        Assert.Single(await gate.LogsAsync());
        Assert.Contains(TableOf(now), await MonthsAsync());
    }

    [Fact]
    public async Task Receipts_and_changes_go_when_nobody_can_ask_for_them_anymore()
    {
        await using (var keeper = new Gatekeeper(gateDatabase, TimeProvider.System))
        {
            await keeper.VerifyAsync(school.Id, gate.KeyHash, new GateScan { ScanId = "x" }, Ct);
        }

        var left = $"SELECT count(*)::text FROM scan_receipts WHERE device_id = '{gate.Device.Id}'";
        var changes = $"SELECT count(*)::text FROM gate_changes WHERE school_id = '{school.Id}'";
        var soon = new ClockAt(DateTimeOffset.UtcNow + GateUpkeep.ReceiptsKept - TimeSpan.FromHours(1));
        await new GateUpkeep(database, soon).RunAsync(Actor.System(), Ct);
        Assert.Equal(["1"], await ListAsync(left));
        Assert.Equal(["0"], await ListAsync(changes));

        await new GateUpkeep(database, new ClockAt(soon.GetUtcNow().AddHours(2))).RunAsync(Actor.System(), Ct);

        Assert.Equal(["0"], await ListAsync(left));
    }

    [Fact]
    public async Task Only_the_house_itself_tidies_up() =>
        Assert.Equal(Refusal.Forbidden, (await new GateUpkeep(database, TimeProvider.System).RunAsync(Actors.Admin(school.Id), Ct)).Refusal);

    private static GateScan Kept(PassToken token, string scanId, DateTimeOffset at) =>
        new() { ScanId = scanId, TokenHash = token.Hash(), DeviceTime = at };

    private static string TableOf(DateTimeOffset at) => $"access_logs_{at.UtcDateTime:yyyy_MM}";

    private Task<List<string>> MonthsAsync() =>
        ListAsync("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'access_logs'::regclass");

    private async Task<List<string>> ListAsync(string question)
    {
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        return await owner.ListAsync(question);
    }

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
