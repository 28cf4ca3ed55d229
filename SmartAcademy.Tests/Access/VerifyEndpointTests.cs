using System.Net;
using SmartAcademy.Domain.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

public sealed class VerifyEndpointTests(TestApp app) : IClassFixture<TestApp>, IAsyncLifetime
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
    public async Task A_good_pass_is_granted_in_the_envelope()
    {
        var (token, pass, student) = await gate.NewPassAsync();

        using var answer = await device.VerifyAsync(token.Text, "s-1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await GateClient.ReadAsync(answer);
        Assert.True((bool?)body["success"]);
        var scan = body["data"]!;
        Assert.Equal("granted", (string?)scan["result"]);
        Assert.Equal("entry", (string?)scan["direction"]);
        Assert.Equal("s-1", (string?)scan["scanId"]);
        Assert.Equal(student.Id, (Guid?)scan["student"]!["id"]);
        Assert.Equal("আয়েশা", (string?)scan["student"]!["nameBangla"]);
        Assert.Equal("Seven B", (string?)scan["student"]!["class"]);
        Assert.Equal(pass.Number, (string?)scan["pass"]!["number"]);
        Assert.Equal("standard", (string?)scan["pass"]!["type"]);
    }

    [Fact]
    [Trait("Attack", "23")]
    public async Task A_repeat_has_the_same_body_and_says_so_in_a_header()
    {
        var (token, _, _) = await gate.NewPassAsync();
        using var first = await device.VerifyAsync(token.Text, "twice");
        using var second = await device.VerifyAsync(token.Text, "twice");

        Assert.Equal((await GateClient.ReadAsync(first)).ToJsonString(), (await GateClient.ReadAsync(second)).ToJsonString());
        Assert.False(first.Headers.Contains("Scan-Repeated"));
        Assert.True(second.Headers.Contains("Scan-Repeated"));
        Assert.Single(await gate.LogsAsync());
    }

    [Fact]
    public async Task Who_was_let_in_stands_on_the_page_of_those_inside_until_they_are_let_out()
    {
        var (token, _, student) = await gate.NewPassAsync();
        var guard = await app.SignedInAsync(Domain.Users.Role.Security);
        var page = $"/gate/inside?q={student.EnrolmentNumber}";
        using var entry = await device.PostAsync(GateClient.Verify, new { qrCode = token.Text, scanId = "in", direction = "entry" });
        Assert.Contains(student.EnrolmentNumber, (await guard.ReadAsync(page)).Body!.TextContent, StringComparison.Ordinal);

        using var exit = await device.PostAsync(GateClient.Verify, new { qrCode = token.Text, scanId = "out", direction = "exit" });

        Assert.DoesNotContain(student.EnrolmentNumber, (await guard.ReadAsync(page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denied_scan_says_why_in_the_language_asked_for()
    {
        var answer = await device.VerifyAsync("4006381333931", "milk");

        var scan = (await GateClient.ReadAsync(answer))["data"]!;
        Assert.Equal(("denied", "unknown_pass"), ((string?)scan["result"], (string?)scan["reason"]));
        Assert.Equal("This is not a pass of ours.", (string?)scan["message"]);
        Assert.Null(scan["student"]);
        Assert.Equal(DenialReason.UnknownPass, Assert.Single(await gate.LogsAsync()).Reason);
    }

    [Fact]
    [Trait("Attack", "21")]
    public async Task Another_schools_pass_tells_nothing_of_its_holder()
    {
        var (token, pass, student) = await gate.NewPassAsync(school: app.OtherSchool);

        using var answer = await device.VerifyAsync(token.Text, "foreign");

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("wrong_school", text, StringComparison.Ordinal);
        Assert.DoesNotContain(student.Id.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain(pass.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ayesha", text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Attack", "21")]
    [InlineData(null)]
    [InlineData("sak_short")]
    [InlineData("sak_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not a key")]
    public async Task Without_a_live_key_the_answer_is_401_and_names_the_scheme(string? key)
    {
        using var answer = await GateClient.Of(app, key).VerifyAsync("x", "1");

        await GateClient.ProblemAsync(answer, 401, "invalid_key");
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task A_persons_cookie_is_no_device_key()
    {
        var browser = await app.SignedInAsync(Domain.Users.Role.SuperAdmin);
        using var answer = await new GateClient(browser.Client).VerifyAsync("x", "1");

        await GateClient.ProblemAsync(answer, 401, "invalid_key");
    }

    [Fact]
    [Trait("Attack", "21")]
    public async Task A_key_stops_the_moment_it_is_revoked_though_it_was_just_used()
    {
        var (token, _, _) = await gate.NewPassAsync();
        using var before = await device.VerifyAsync(token.Text, "1");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await gate.ChangeAsync<DeviceKey>(gate.Device.Keys.Single().Id, key => key.Revoke(DateTimeOffset.UtcNow));

        using var scan = await device.VerifyAsync(token.Text, "2");
        await GateClient.ProblemAsync(scan, 401, "invalid_key");
        using var self = await device.GetAsync(GateClient.Me);
        await GateClient.ProblemAsync(self, 401, "invalid_key");
    }

    [Fact]
    [Trait("Attack", "25")]
    public async Task A_device_whose_clock_is_a_day_ahead_is_flagged_and_the_servers_time_counts()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var before = DateTimeOffset.UtcNow;

        using var answer = await device.PostAsync(
            GateClient.Verify, new { qrCode = token.Text, scanId = "ahead", timestamp = before.AddDays(1).ToString("O") });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var log = Assert.Single(await gate.LogsAsync());
        Assert.True(log.ClockSkewed);
        Assert.InRange(log.OccurredAt, before.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Theory]
    [InlineData("{}", "qrCode", "scanId")]
    [InlineData("""{"qrCode":"x","scanId":"has space"}""", "scanId")]
    [InlineData("""{"qrCode":"x","scanId":"1","direction":"sideways"}""", "direction")]
    [InlineData("""{"qrCode":"x","scanId":"1","timestamp":"yesterday"}""", "timestamp")]
    [InlineData("""{"qrCode":"x","scanId":"1","timestamp":"2026-11-22T08:00:00"}""", "timestamp")]
    [InlineData("""{"qrCode":"x","scanId":"1","device":[1]}""", "device")]
    [InlineData("""{"qrCode":"x","scanId":"1","device":{"a":"\u0000"}}""", "device.a")]
    [InlineData("""{"qrCode":"x","scanId":"1","device":{"a":"\ud800"}}""", "device.a")]
    [InlineData("""{"qrCode":"x","scanId":"1","device":{"a":1e999}}""", "device.a")]
    [InlineData("""{"qrCode":"x","scanId":"1","accessPointId":"00000000-0000-0000-0000-000000000001"}""", "accessPointId")]
    public async Task Each_wrong_field_is_named(string body, params string[] fields)
    {
        using var answer = await device.PostTextAsync(GateClient.Verify, body);

        var problem = await GateClient.ProblemAsync(answer, 400, "invalid_fields");
        Assert.Equal(fields, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"qrCode":5,"scanId":"1"}""")]
    [InlineData("""{"qrCode":"a","qrCode":"b","scanId":"1"}""")]
    [InlineData("""{"qrCode":"a","scanId":"1","device":{"a":[[[[[[[[[[1]]]]]]]]]]}}""")]
    [InlineData("""{"qrCode":"a","scanId":"1","accessPointId":"gate"}""")]
    public async Task What_is_not_the_expected_JSON_is_400(string body)
    {
        using var answer = await device.PostTextAsync(GateClient.Verify, body);

        await GateClient.ProblemAsync(answer, 400, "bad_json");
    }

    [Fact]
    public async Task Other_wrong_requests_get_their_status_as_problems_too()
    {
        using var form = await device.PostTextAsync(GateClient.Verify, "a=b", "application/x-www-form-urlencoded");
        await GateClient.ProblemAsync(form, 415, "unsupported_media_type");
        using var large = await device.VerifyAsync(new string('A', 17_000), "1");
        await GateClient.ProblemAsync(large, 413, "body_too_large");
        using var get = await device.GetAsync(GateClient.Verify);
        await GateClient.ProblemAsync(get, 405, "method_not_allowed");
        using var nowhere = await device.GetAsync("/api/v1/nowhere");
        await GateClient.ProblemAsync(nowhere, 404, "not_found");
    }

    [Fact]
    public async Task What_the_device_says_of_itself_is_kept_with_the_scan()
    {
        var (token, _, _) = await gate.NewPassAsync();
        using var answer = await device.PostAsync(
            GateClient.Verify,
            new { qrCode = token.Text, scanId = "d", timestamp = "2020-01-01T00:00:00Z", device = new { firmware = "1.4", battery = 81 } });

        var log = Assert.Single(await gate.LogsAsync());
        Assert.Contains("1.4", log.DeviceDetails, StringComparison.Ordinal);
        Assert.True(log.ClockSkewed);
        Assert.Equal(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), log.DeviceTime);
    }
}
