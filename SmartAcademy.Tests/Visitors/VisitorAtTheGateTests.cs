using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Presence;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Visitors;

/// <summary>A visitor's badge at a gate, and what the host hears of the visitor.</summary>
public sealed class VisitorAtTheGateTests(MailingApp house) : IClassFixture<MailingApp>, IAsyncLifetime
{
    private GateDatabase gateDatabase = null!;
    private VisitHouse desk = null!;
    private Gatekeeper keeper = null!;
    private TestGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        desk = await VisitHouse.OpenAsync(house);
        gateDatabase = new GateDatabase(house.App.Database.Connections);
        keeper = new Gatekeeper(gateDatabase, desk.Clock);
        gate = await TestGate.MakeAsync(house.App.Database, house.App.School);
    }

    public async ValueTask DisposeAsync()
    {
        await keeper.DisposeAsync();
        await gateDatabase.DisposeAsync();
    }

    [Fact]
    public async Task A_badge_opens_the_gate_on_its_day_and_tells_who_visits_whom()
    {
        var caller = desk.Caller;
        var badge = await desk.BadgeAsync(await desk.PlanAsync(caller));

        var today = await ScanAsync(badge);
        desk.Clock.Pass(TimeSpan.FromDays(1));
        var tomorrow = await ScanAsync(badge);

        Assert.Equal((AccessStatus.Granted, new GateVisitor(caller.Name!, Role.Teacher), null), (today.Status, today.Visitor, today.Student));
        Assert.Equal((DenialReason.ExpiredPass, today.Visitor), (tomorrow.Reason, tomorrow.Visitor));
    }

    [Fact]
    public async Task A_visitor_who_signed_out_comes_in_nowhere_and_is_still_called_by_name()
    {
        var caller = desk.Caller with { HostId = null };
        var visit = await desk.PlanAsync(caller);
        var badge = await desk.BadgeAsync(visit);
        Assert.Equal(AccessStatus.Granted, (await ScanAsync(badge)).Status);

        Assert.False((await desk.Visits.LeaveAsync(desk.Guard, visit, Ct)).IsRefused);

        var scan = await ScanAsync(badge);
        Assert.Equal((DenialReason.RevokedPass, new GateVisitor(caller.Name!, null)), (scan.Reason, scan.Visitor));
    }

    [Fact]
    public async Task A_visitor_whom_a_gate_saw_leave_and_who_has_not_signed_out_may_be_inside()
    {
        var caller = desk.Caller;
        var badge = await desk.BadgeAsync(await desk.PlanAsync(caller));
        var presence = new PresenceQueries(house.App.Database, desk.Clock);
        async Task<string> WhyAsync() =>
            Assert.Single((await presence.PageAsync(desk.Guard, new PresenceFilter { VisitorsOnly = true, Search = caller.Name }, Ct)).Lines).Finding.Why;
        await ScanAsync(badge);
        Assert.Equal(PresenceWhy.SignedIn, await WhyAsync());

        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        await ScanAsync(badge, way: GateDirection.Exit);

        Assert.Equal(PresenceWhy.WentOutUnsigned, await WhyAsync());
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        await ScanAsync(badge, way: GateDirection.Entry);
        Assert.Equal(PresenceWhy.SignedIn, await WhyAsync());
    }

    [Fact]
    public async Task A_gate_of_another_school_learns_nothing_of_a_visitor()
    {
        var badge = await desk.BadgeAsync(await desk.PlanAsync(desk.Caller));
        var elsewhere = await TestGate.MakeAsync(house.App.Database, house.App.OtherSchool);

        var scan = await ScanAsync(badge, elsewhere);

        Assert.Equal((DenialReason.WrongSchool, null, null), (scan.Reason, scan.Visitor, scan.Pass));
        Assert.Null(Assert.Single(await elsewhere.LogsAsync()).PassId);
    }

    [Fact]
    public async Task Who_is_watched_has_no_badge_to_show_until_somebody_decides_for_them()
    {
        var watch = new WatchListService(house.App.Database, desk.Clock);
        var (caller, other) = (desk.Caller, desk.Caller);
        await watch.AddAsync(desk.Guard, new WatchLine(Guid.Empty, caller.Name, null, null, "Quarrel"), Ct);
        await watch.AddAsync(desk.Guard, new WatchLine(Guid.Empty, other.Name, null, null, "Quarrel"), Ct);
        var (held, sentAway) = (await desk.PlanAsync(caller), await desk.PlanAsync(other));
        Assert.Null(await desk.PassOfAsync(held));

        Assert.False((await desk.Visits.DecideAsync(desk.Guard, held, letIn: true, "Head agreed", Ct)).IsRefused);
        Assert.False((await desk.Visits.DecideAsync(desk.Guard, sentAway, letIn: false, "Head refused", Ct)).IsRefused);

        Assert.Equal(AccessStatus.Granted, (await ScanAsync(await desk.BadgeAsync(held))).Status);
        Assert.Null(await desk.PassOfAsync(sentAway));
    }

    [Fact]
    public async Task The_device_and_the_pages_of_the_gate_name_the_visitor()
    {
        var caller = desk.Caller with { ExpectedAt = DateTimeOffset.UtcNow, LeavesBy = DateTimeOffset.UtcNow.AddHours(2) };
        var visits = house.Services.GetRequiredService<VisitService>();
        var visit = (await visits.PlanAsync(desk.Guard, caller, isHere: true, Ct)).Value;
        var code = (await house.Services.GetRequiredService<VisitBadges>().PrintAsync(desk.Guard, visit, Ct)).Value.Code;
        var device = GateClient.Of(house.App, gate.Key.Text);

        using var answer = await device.VerifyAsync(code, "visitor");

        var scan = (await GateClient.ReadAsync(answer))["data"]!;
        Assert.Equal(("granted", "visitor", "visitor"), ((string?)scan["result"], (string?)scan["kind"], (string?)scan["pass"]!["type"]));
        Assert.Equal((caller.Name, Role.Teacher), ((string?)scan["visitor"]!["name"], (string?)scan["visitor"]!["host"]));
        Assert.Null(scan["student"]);
        Assert.All(["Zaynab", "1234567890", "Electric", "345601"], secret => Assert.DoesNotContain(secret, scan.ToJsonString(), StringComparison.Ordinal));
        var guard = await house.App.SignedInAsync(Role.Security);
        foreach (var page in new[] { "/gate/live", "/access-logs" })
        {
            var words = (await guard.ReadAsync(page)).Body!.TextContent;
            Assert.Contains(caller.Name!, words, StringComparison.Ordinal);
            Assert.Contains("Visitor of Teacher", words, StringComparison.Ordinal);
        }

        await NamesNobodyForATypedNumberAsync(device, (string?)scan["pass"]!["number"]);
    }

    /// <summary>Whoever could type numbers into a delivery would read the day's visitors off the answers.</summary>
    private static async Task NamesNobodyForATypedNumberAsync(GateClient device, string? number)
    {
        using var delivered = await device.PostAsync(GateClient.AccessLogs, new
        {
            scans = new[] { new { qrCode = number, scanId = "typed", readBy = "typed", typedReason = "lost", timestamp = DateTimeOffset.UtcNow.ToString("O") } },
        });

        var scan = (await GateClient.ReadAsync(delivered))["data"]!["scans"]![0]!;
        Assert.Equal("granted", (string?)scan["result"]);
        Assert.Null(scan["visitor"]);
    }

    private async Task<AnsweredScan> ScanAsync(byte[] badge, TestGate? at = null, GateDirection? way = null) => (await keeper.VerifyAsync(
        (at ?? gate).School.Id, (at ?? gate).KeyHash, new GateScan { ScanId = Guid.NewGuid().ToString("N"), TokenHash = badge, Direction = way }, Ct)).Scan!;
}
