using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Webhooks;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Webhooks;

public sealed class WebhookPagesTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>No name ends so (RFC 2606).</summary>
    private const string Nowhere = "https://receiver.invalid/hook";

    [Fact]
    public async Task A_secret_is_shown_once_and_the_address_is_checked()
    {
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        using var refused = await browser.SubmitAsync("/webhooks/new", "new-webhook", new() { ["Form.Name"] = "App", ["Form.Address"] = "https://169.254.169.254/" });
        Assert.Contains("private or local network", (await TestBrowser.DocumentOfAsync(refused)).DocumentElement.TextContent, StringComparison.Ordinal);
        var page = await AddAsync(browser, Nowhere);

        using var made = await browser.SubmitAsync(page, "webhook-secret", []);

        Assert.True(made.Headers.CacheControl?.NoStore);
        var secret = (await TestBrowser.DocumentOfAsync(made)).QuerySelector("#new-secret")!.TextContent;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        var again = await browser.ReadAsync(page);
        Assert.DoesNotContain(secret, again.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains(secret[..10], again.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("App", (await browser.ReadAsync("/webhooks")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Not one that a test put together: the sender that the running portal uses.</summary>
    [Fact]
    [Trait("Attack", "38")]
    public async Task The_portals_own_way_out_leads_to_no_private_address()
    {
        var post = new WebhookPost(new Uri("http://0.0.0.0:9/"), "id", 0, ["v1,signature"], "{}");

        var answer = await app.Services.GetRequiredService<IWebhookSender>().SendAsync(post, TestContext.Current.CancellationToken);

        Assert.Equal(new WebhookAnswer(null, "the address is private or local"), answer);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Security)]
    [InlineData(Role.Teacher)]
    public async Task Who_lacks_the_permission_is_turned_away(string role)
    {
        using var answer = await (await app.SignedInAsync(role)).GetAsync("/webhooks");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/account/denied", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_at_the_gate_reaches_the_receiver_while_the_portal_runs()
    {
        await using var receiver = new Receiver();
        await receiver.StartAsync();
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await AddAsync(browser, receiver.Address);
        using var made = await browser.SubmitAsync(page, "webhook-secret", []);
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        // The second after the one in which the webhook was switched on: ids of scans count in milliseconds.
        using var scanned = await GateClient.Of(app, gate.Key.Text).VerifyAsync("nothing", Guid.NewGuid().ToString("N"));

        var message = await Patience.UntilThereAsync(() => receiver.Taken.FirstOrDefault());

        Assert.Equal("scan.denied", (string?)JsonNode.Parse(message.Body)!["type"]);
        var log = await browser.ReadAsync(page);
        Assert.Contains(message.Id, log.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> AddAsync(TestBrowser browser, string address)
    {
        using var added = await browser.SubmitAsync("/webhooks/new", "new-webhook", new() { ["Form.Name"] = "App", ["Form.Address"] = address, ["Form.Events"] = "scan.denied" });
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        var page = added.Headers.Location!.ToString().Split('?')[0];
        return page[page.IndexOf("/webhooks", StringComparison.Ordinal)..];
    }
}
