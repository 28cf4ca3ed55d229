using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Devices;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Devices;

public sealed class HeartbeatTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Heartbeat = GateClient.Me + "/heartbeat";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_word_of_a_device_is_kept_and_it_hears_the_time()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var device = GateClient.Of(app, gate.Key.Text);
        var now = DateTimeOffset.UtcNow;
        using var first = await device.PostAsync(Heartbeat, new { timestamp = now.ToString("O"), waiting = 9 });
        using var answer = await device.PostAsync(
            Heartbeat, new { timestamp = now.AddMinutes(-10).ToString("O"), waiting = 3, listMadeAt = now.AddMinutes(-20).ToString("O"), version = "gate 2.1" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var serverTime = (DateTimeOffset)(await GateClient.ReadAsync(answer))["data"]!["serverTime"]!;
        Assert.InRange(serverTime, now.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1));
        var state = (await SheetAsync(gate)).State;
        Assert.True(state.IsOnline);
        Assert.True(state.Drifts);
        Assert.InRange(state.DriftSeconds!.Value, -660, -590);
        Assert.Equal((3, "gate 2.1"), (state.Waiting, state.Version));
        Assert.InRange(state.ListAge!.Value.TotalMinutes, 19.9, 25);
    }

    [Theory]
    [InlineData("{}", "timestamp", "waiting")]
    [InlineData("""{"timestamp":"yesterday","waiting":0}""", "timestamp")]
    [InlineData("""{"timestamp":"2026-11-22T08:00:00Z","waiting":-1}""", "waiting")]
    [InlineData("""{"timestamp":"2026-11-22T08:00:00Z","waiting":1000001}""", "waiting")]
    [InlineData("""{"timestamp":"2026-11-22T08:00:00Z","waiting":0,"listMadeAt":"soon"}""", "listMadeAt")]
    [InlineData("""{"timestamp":"2026-11-22T08:00:00Z","waiting":0,"version":"<b>"}""", "version")]
    [InlineData("""{"timestamp":"2026-11-22T08:00:00Z","waiting":0,"version":"12345678901234567890123456789012345678901"}""", "version")]
    public async Task Each_wrong_field_is_named_and_nothing_is_kept(string body, params string[] fields)
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        using var answer = await GateClient.Of(app, gate.Key.Text).PostTextAsync(Heartbeat, body);

        var problem = await GateClient.ProblemAsync(answer, 400, "invalid_fields");
        Assert.Equal(fields, problem["errors"]!.AsObject().Select(error => error.Key));
        Assert.Null((await SheetAsync(gate)).State.BeatAt);
    }

    [Fact]
    public async Task A_device_whose_clock_is_years_off_is_noted_all_the_same()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        using var answer = await GateClient.Of(app, gate.Key.Text).PostTextAsync(Heartbeat, """{"timestamp":"9998-01-01T00:00:00Z","waiting":0}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(99_999_999, (await SheetAsync(gate)).State.DriftSeconds);
    }

    [Fact]
    public async Task A_revoked_key_beats_no_more_and_a_device_that_beats_too_fast_is_told_to_wait()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var device = GateClient.Of(app, gate.Key.Text);
        var statuses = new List<HttpStatusCode>();
        for (var beat = 0; beat < 14; beat++)
        {
            using var answer = await device.PostAsync(Heartbeat, new { timestamp = DateTimeOffset.UtcNow.ToString("O"), waiting = 0 });
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        await gate.ChangeAsync<DeviceKey>(gate.Device.Keys.Single().Id, key => key.Revoke(DateTimeOffset.UtcNow));
        using var refused = await device.PostAsync(Heartbeat, new { timestamp = DateTimeOffset.UtcNow.ToString("O"), waiting = 0 });
        await GateClient.ProblemAsync(refused, 401, "invalid_key");
    }

    [Fact]
    public async Task It_is_seen_which_key_a_device_uses_and_no_gate_reads_its_school_anew_for_it()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        Assert.Null(Assert.Single((await SheetAsync(gate)).Keys).UsedAt);
        var before = await ChangesAsync();

        using var answer = await GateClient.Of(app, gate.Key.Text).VerifyAsync("x", "1");

        Assert.NotNull(Assert.Single((await SheetAsync(gate)).Keys).UsedAt);
        Assert.Equal(before, await ChangesAsync());
    }

    [Fact]
    public void Seen_two_minutes_ago_a_device_is_offline()
    {
        var now = DateTimeOffset.UtcNow;
        Assert.True(DeviceRule.IsOnline(now.AddSeconds(-119), now));
        Assert.False(DeviceRule.IsOnline(now.AddMinutes(-2), now));
        Assert.False(DeviceRule.IsOnline(null, now));
        Assert.False(DeviceRule.Drifts(-120));
        Assert.True(DeviceRule.Drifts(-121));
    }

    private async Task<DeviceSheet> SheetAsync(TestGate gate) =>
        (await app.Services.GetRequiredService<DeviceDeskQueries>().FindAsync(Actors.Admin(app.School.Id), gate.Device.Id, Ct))!;

    private async Task<long> ChangesAsync()
    {
        await using var db = await app.Database.OpenAsync(Actor.System(app.School.Id), Ct);
        return (await db.Database.SqlQuery<long>($"""SELECT count(*) AS "Value" FROM gate_changes WHERE school_id = {app.School.Id}""").ToListAsync(Ct))[0];
    }
}
