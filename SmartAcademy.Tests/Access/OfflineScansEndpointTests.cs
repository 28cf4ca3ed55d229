using System.Net;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

public sealed class OfflineScansEndpointTests(TestApp app) : IClassFixture<TestApp>, IAsyncLifetime
{
    private TestGate gate = null!;
    private GateClient device = null!;

    public async ValueTask InitializeAsync()
    {
        gate = await TestGate.MakeAsync(app.Database, app.School);
        device = GateClient.Of(app, gate.Key.Text);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Five_hundred_kept_scans_are_recorded_and_a_second_delivery_changes_nothing()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var noon = DateTimeOffset.UtcNow.AddHours(-2);
        var body = new
        {
            scans = Enumerable.Range(0, 500).Select(n => new { qrCode = token.Text, scanId = $"k{n}", timestamp = noon.AddSeconds(n).ToString("O") }),
        };

        using var first = await device.PostAsync(GateClient.AccessLogs, body);
        using var second = await device.PostAsync(GateClient.AccessLogs, body);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var answers = (await GateClient.ReadAsync(first))["data"]!["scans"]!.AsArray();
        Assert.Equal(500, answers.Count);
        Assert.Equal(["entry", "exit"], answers.Take(2).Select(scan => (string?)scan!["direction"]));
        Assert.Equal(answers.ToJsonString(), (await GateClient.ReadAsync(second))["data"]!["scans"]!.ToJsonString());
        Assert.Equal(500, (await gate.LogsAsync()).Count);
    }

    [Fact]
    public async Task Each_scan_of_a_batch_has_its_own_result()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var (other, _, _) = await gate.NewPassAsync();
        var at = DateTimeOffset.UtcNow.AddMinutes(-5).ToString("O");

        using var answer = await device.PostAsync(GateClient.AccessLogs, new
        {
            scans = new object[]
            {
                new { qrCode = token.Text, scanId = "a", timestamp = at },
                new { qrCode = other.Text, scanId = "a", timestamp = at },
                new { qrCode = "?", scanId = "b", timestamp = at },
                new { qrCode = token.Text, scanId = "c", timestamp = at, accessPointId = Guid.NewGuid() },
            },
        });

        var scans = (await GateClient.ReadAsync(answer))["data"]!["scans"]!.AsArray();
        Assert.Equal(["granted", "refused", "denied", "refused"], scans.Select(scan => (string?)scan!["result"]));
        Assert.Equal([null, "scan_id_reused", "unknown_pass", "unknown_access_point"], scans.Select(scan => (string?)scan!["reason"]));
    }

    [Fact]
    public async Task A_batch_with_a_wrong_scan_is_refused_whole_and_names_it()
    {
        using var answer = await device.PostTextAsync(
            GateClient.AccessLogs, """{"scans":[{"qrCode":"x","scanId":"1","timestamp":"2026-11-22T08:00:00Z"},{"qrCode":"x","scanId":"2"},null]}""");

        var problem = await GateClient.ProblemAsync(answer, 400, "invalid_fields");
        Assert.Contains("scans[1].timestamp", problem["errors"]!.AsObject().Select(error => error.Key));
        Assert.Empty(await gate.LogsAsync());
    }

    [Fact]
    public async Task An_empty_or_a_giant_batch_is_refused()
    {
        using var empty = await device.PostTextAsync(GateClient.AccessLogs, """{"scans":[]}""");
        await GateClient.ProblemAsync(empty, 400, "invalid_fields");
        var scans = Enumerable.Range(0, 501).Select(n => new { qrCode = "x", scanId = $"{n}", timestamp = "2026-11-22T08:00:00Z" });
        using var many = await device.PostAsync(GateClient.AccessLogs, new { scans });
        await GateClient.ProblemAsync(many, 400, "invalid_fields");
        using var large = await device.PostTextAsync(GateClient.AccessLogs, new string(' ', 513 * 1024));
        await GateClient.ProblemAsync(large, 413, "body_too_large");
    }

    [Fact]
    public async Task A_device_reads_which_access_points_it_serves()
    {
        using var answer = await device.GetAsync(GateClient.Me);

        var self = (await GateClient.ReadAsync(answer))["data"]!;
        Assert.Equal(gate.Device.Id, (Guid?)self["deviceId"]);
        Assert.Equal(gate.Point.Id, (Guid?)self["accessPoint"]!["id"]);
        Assert.Equal("both", (string?)Assert.Single(self["accessPoints"]!.AsArray())!["direction"]);
    }
}
