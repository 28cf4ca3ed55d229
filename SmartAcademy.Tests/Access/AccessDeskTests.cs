using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

public sealed class AccessDeskTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_administrator_adds_an_access_point_enrols_a_device_and_the_key_shown_once_works()
    {
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var name = $"Main gate {Guid.NewGuid():N}";
        using var added = await browser.SubmitAsync("/access-points/new", "access-point", new() { ["Form.Name"] = name, ["Form.Direction"] = "Both" });
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        var list = await browser.ReadAsync("/access-points");
        var point = list.QuerySelectorAll("a.row-link").Single(link => link.TextContent == name).GetAttribute("href")!.Split('/')[^1];

        using var enrolled = await browser.SubmitAsync("/devices/new", "new-device", new() { ["Form.Name"] = "Left reader", ["Form.AccessPointId"] = point });
        Assert.Equal(HttpStatusCode.Found, enrolled.StatusCode);
        var page = enrolled.Headers.Location!.ToString().Split('?')[0];
        page = page[page.IndexOf("/devices", StringComparison.Ordinal)..];
        using var made = await browser.SubmitAsync(page, "device-key", []);
        Assert.True(made.Headers.CacheControl?.NoStore);
        var key = (await TestBrowser.DocumentOfAsync(made)).QuerySelector("#new-key")!.TextContent;

        using var answer = await GateClient.Of(app, key).VerifyAsync("x", "1");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var again = await browser.ReadAsync(page);
        Assert.Null(again.QuerySelector("#new-key"));
        Assert.Contains(key[..10], again.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(key, again.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_keys_work_at_once_and_a_third_is_refused_until_one_is_revoked()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = $"/devices/{gate.Device.Id}";
        using var second = await browser.SubmitAsync(page, "device-key", []);
        var key = (await TestBrowser.DocumentOfAsync(second)).QuerySelector("#new-key")!.TextContent;
        foreach (var live in new[] { gate.Key.Text, key })
        {
            using var answer = await GateClient.Of(app, live).VerifyAsync("x", live[^8..]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var third = await app.Services.GetRequiredService<DeviceService>()
            .AddKeyAsync(Actors.Admin(app.School.Id), gate.Device.Id, TestContext.Current.CancellationToken);
        Assert.Equal(AccessRefusals.TwoKeysAlive, third.Refusal);

        var form = (await browser.ReadAsync(page)).QuerySelectorAll("form").Last(form => form.GetAttribute("action")?.EndsWith("/revoke", StringComparison.Ordinal) == true);
        using var revoked = await browser.PostAsync(form.GetAttribute("action")!, TokenOf(form));
        Assert.Equal(HttpStatusCode.Found, revoked.StatusCode);
        using var refused = await GateClient.Of(app, gate.Key.Text).VerifyAsync("x", "late");
        await GateClient.ProblemAsync(refused, 401, "invalid_key");
        using var fourth = await browser.SubmitAsync(page, "device-key", []);
        Assert.NotNull((await TestBrowser.DocumentOfAsync(fourth)).QuerySelector("#new-key"));
    }

    [Fact]
    public async Task A_device_that_was_switched_off_is_refused()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var form = (await browser.ReadAsync($"/devices/{gate.Device.Id}")).QuerySelector($"form[action='/devices/{gate.Device.Id}/off']")!;
        using var off = await browser.PostAsync($"/devices/{gate.Device.Id}/off", TokenOf(form));
        Assert.Equal(HttpStatusCode.Found, off.StatusCode);

        using var answer = await GateClient.Of(app, gate.Key.Text).VerifyAsync("x", "1");

        await GateClient.ProblemAsync(answer, 401, "invalid_key");
    }

    [Fact]
    public async Task Another_schools_gates_and_devices_are_not_found()
    {
        var foreign = await TestGate.MakeAsync(app.Database, app.OtherSchool);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var token = TokenOf((await browser.ReadAsync("/devices/new")).QuerySelector("form[method=post]")!);

        foreach (var page in new[] { $"/devices/{foreign.Device.Id}", $"/access-points/{foreign.Point.Id}" })
        {
            using var answer = await browser.GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        foreach (var act in new[] { $"/devices/{foreign.Device.Id}/off", $"/access-points/{foreign.Point.Id}/close", $"/access-points/{foreign.Point.Id}/remove" })
        {
            using var answer = await browser.PostAsync(act, token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        await foreign.ChangeAsync<AccessPoint>(foreign.Point.Id, point => Assert.True(point.IsActive));
    }

    [Theory]
    [InlineData(Role.Teacher, "/access-logs")]
    [InlineData(Role.Parent, "/gate/live")]
    [InlineData(Role.Student, "/access-points")]
    [InlineData(Role.Security, "/devices/new")]
    [InlineData(Role.Staff, "/access-points/new")]
    [InlineData(Role.Staff, "/access-logs/export.csv")]
    [InlineData(Role.Security, "/api-docs")]
    public async Task Who_lacks_the_permission_is_turned_away(string role, string page)
    {
        var browser = await app.SignedInAsync(role);

        using var answer = await browser.GetAsync(page);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/account/denied", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_filtered_by_its_address_and_exported_with_harmless_cells()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, _) = await gate.NewPassAsync();
        var device = GateClient.Of(app, gate.Key.Text);
        using var granted = await device.VerifyAsync(token.Text, "g");
        using var denied = await device.VerifyAsync("nothing", "d");
        var browser = await app.SignedInAsync(Role.SchoolAdmin);

        var all = await browser.ReadAsync($"/access-logs?point={gate.Point.Id}");
        Assert.Equal(2, all.QuerySelectorAll("tbody tr").Length);
        var unknown = await browser.ReadAsync($"/access-logs?point={gate.Point.Id}&reason=unknown_pass&from=2000-01-01&to=2199-12-31");
        Assert.Single(unknown.QuerySelectorAll("tbody tr"));
        var named = await browser.ReadAsync($"/access-logs?point={gate.Point.Id}&q=Ayesha");
        Assert.Single(named.QuerySelectorAll("tbody tr"));
        using var csv = await browser.GetAsync($"/access-logs/export.csv?point={gate.Point.Id}");
        var text = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Ayesha Test", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guard_sees_the_live_page_and_staff_read_the_API()
    {
        var guard = await app.SignedInAsync(Role.Security);
        Assert.NotNull((await guard.ReadAsync("/gate/live")).QuerySelector("h1"));
        var clerk = await app.SignedInAsync(Role.Staff);
        var page = await clerk.ReadAsync("/api-docs");
        Assert.Contains("/api/v1/passes/verify", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("scans[].scanId", page.DocumentElement.TextContent, StringComparison.Ordinal);
        using var document = await clerk.GetAsync("/openapi/v1.json");
        var json = await GateClient.ReadAsync(document);
        Assert.StartsWith("3.1", (string?)json["openapi"], StringComparison.Ordinal);
        var addresses = json["paths"]!.AsObject();
        Assert.All(addresses, address => Assert.StartsWith("/api/v1/", address.Key, StringComparison.Ordinal));
        Assert.NotNull(addresses["/api/v1/passes/verify"]!["post"]!["requestBody"]);
    }

    [Fact]
    public async Task The_API_of_devices_and_its_description_are_not_public()
    {
        foreach (var page in new[] { "/api-docs", "/gate/live", "/access-logs" })
        {
            using var answer = await app.Visitor().GetAsync(page);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        using var visitor = await app.Visitor().GetAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.Unauthorized, visitor.StatusCode);
        using var parent = await (await app.SignedInAsync(Role.Parent)).GetAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.Forbidden, parent.StatusCode);
    }

    private static Dictionary<string, string> TokenOf(AngleSharp.Dom.IElement form) => new()
    {
        ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
    };
}
