using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Access;

namespace SmartAcademy.Tests.Access;

public sealed class LiveScansTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_scan_appears_on_every_instance_but_only_in_its_own_school()
    {
        using var otherInstance = app.WithWebHostBuilder(_ => { });
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, pass, _) = await gate.NewPassAsync();
        using var here = app.Services.GetRequiredService<LiveScans>().Subscribe(Actors.Guard(app.School.Id));
        using var there = otherInstance.Services.GetRequiredService<LiveScans>().Subscribe(Actors.Guard(app.School.Id));
        using var foreign = app.Services.GetRequiredService<LiveScans>().Subscribe(Actors.Guard(app.OtherSchool.Id));
        await HeardAsync(gate, here, there);

        using var answer = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, "live");

        foreach (var page in new[] { here, there })
        {
            var scan = await NextAsync(page);
            Assert.Equal((AccessStatus.Granted, pass.Number), (scan.Status, scan.PassNumber));
            Assert.Equal(TimeSpan.FromHours(6), scan.At.Offset);
        }

        Assert.False(foreign.Scans.TryRead(out _));
    }

    [Fact]
    public async Task After_a_broken_connection_the_missed_scans_are_shown_once()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, _) = await gate.NewPassAsync();
        using var page = app.Services.GetRequiredService<LiveScans>().Subscribe(Actors.Guard(app.School.Id));
        await HeardAsync(gate, page);
        await using var owner = new Npgsql.NpgsqlConnection(app.Database.Connections.App);
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var cut = new Npgsql.NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'smart-academy-live' AND datname = current_database()",
            owner);
        Assert.True((long)(await cut.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0);

        using var answer = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, "missed");

        Assert.Equal(AccessStatus.Granted, (await NextAsync(page)).Status);
        Assert.False(page.Scans.TryRead(out _));
    }

    [Fact]
    public async Task Inside_are_those_who_went_in_last()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.OtherSchool);
        var queries = app.Services.GetRequiredService<AccessQueries>();
        var guard = Actors.Guard(app.OtherSchool.Id);
        var (first, _, _) = await gate.NewPassAsync();
        var (second, _, _) = await gate.NewPassAsync();
        var device = GateClient.Of(app, gate.Key.Text);
        var before = await queries.TodayAsync(guard, TestContext.Current.CancellationToken);
        foreach (var (code, scanId) in new[] { (first, "1"), (second, "2"), (first, "3") })
        {
            using var answer = await device.VerifyAsync(code.Text, scanId);
        }

        using var denied = await device.VerifyAsync("x", "4");

        var after = await queries.TodayAsync(guard, TestContext.Current.CancellationToken);
        Assert.Equal(
            new GateTally(before.InsideNow + 1, before.Entries + 2, before.Exits + 1, before.Denied + 1), after);
        Assert.Equal(new GateTally(0, 0, 0, 0), await queries.TodayAsync(Actors.Parent(app.OtherSchool.Id), TestContext.Current.CancellationToken));
    }

    /// <summary>Waits until every instance listens: scans until each page saw one, then empties the pages.</summary>
    private async Task HeardAsync(TestGate gate, params LiveScans.Subscription[] pages)
    {
        var deadline = DateTimeOffset.UtcNow + Patience;
        var device = GateClient.Of(app, gate.Key.Text);
        var waiting = pages.ToList();
        for (var scan = 0; waiting.Count > 0 && DateTimeOffset.UtcNow < deadline; scan++)
        {
            using var answer = await device.VerifyAsync("hello", $"hello-{scan}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
            waiting.RemoveAll(page => page.Scans.TryRead(out _));
        }

        Assert.Empty(waiting);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        foreach (var page in pages)
        {
            while (page.Scans.TryRead(out _))
            {
            }
        }
    }

    private static async Task<AccessLogLine> NextAsync(LiveScans.Subscription page)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return await page.Scans.ReadAsync(patience.Token);
    }
}
