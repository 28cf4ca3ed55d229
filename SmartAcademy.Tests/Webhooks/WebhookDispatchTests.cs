using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Webhooks;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Webhooks;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Integrations.Webhooks;

namespace SmartAcademy.Tests.Webhooks;

/// <summary>From committed scans to a real receiver on this machine.</summary>
public sealed class WebhookDispatchTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly Clock time = new(DateTimeOffset.UtcNow);
    private readonly Receiver receiver = new();
    private readonly GateDatabase gateDatabase = new(database.Connections);
    private ServiceProvider house = null!;
    private TestSchool school = null!;
    private TestGate gate = null!;
    private PassToken token = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Actor Admin => Actors.Admin(school.Id);

    private IWebhookSender Sender => house.GetRequiredService<IWebhookSender>();

    private WebhookService Service => new(database, Sender, time);

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Options.Create(new WebhookOptions { AllowLocal = true }));
        services.AddHttpClient(HttpWebhookSender.Client)
            .ConfigurePrimaryHttpMessageHandler(() => HttpWebhookSender.Handler(new OutsideConnection(Dns.GetHostAddressesAsync, localAllowed: true)));
        services.AddSingleton<IWebhookSender, HttpWebhookSender>();
        house = services.BuildServiceProvider();
        await receiver.StartAsync();
        school = await TestSchool.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, school);
        (token, _, _) = await gate.NewPassAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // Of other tests of the class nobody is to be told any more.
        await using (var db = await database.OpenAsync(Actor.System(), CancellationToken.None))
        {
            await db.WebhookSubscriptions.ExecuteDeleteAsync(CancellationToken.None);
        }

        await receiver.DisposeAsync();
        await house.DisposeAsync();
        await gateDatabase.DisposeAsync();
    }

    [Fact]
    public async Task A_scan_arrives_signed_and_names_nobody()
    {
        var (id, secret) = await SubscribeAsync(WebhookEvent.Granted);
        await ScanAsync(token);
        await ScanAsync(null);

        Assert.Equal(1, await RoundAsync());

        var message = Assert.Single(receiver.Taken);
        Assert.Equal(secret.Sign(message.Id, long.Parse(message.Timestamp, CultureInfo.InvariantCulture), message.Body), message.Signature);
        var body = JsonNode.Parse(message.Body)!;
        Assert.Equal("scan.granted", (string?)body["type"]);
        Assert.Equal("granted", (string?)body["data"]!["result"]);
        Assert.Equal(gate.Point.Id, (Guid?)body["data"]!["accessPoint"]!["id"]);
        Assert.DoesNotContain("Ayesha", message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("PT", message.Body, StringComparison.Ordinal);
        Assert.Equal((DeliveryStatus.Delivered, 204), (await LastAsync(id)) is var line ? (line.Status, line.StatusCode!.Value) : default);
    }

    [Fact]
    public async Task Each_scan_is_told_once_however_many_instances_collect_and_deliver()
    {
        await SubscribeAsync(WebhookEvent.Denied);
        foreach (var _ in Enumerable.Range(0, 30))
        {
            await ScanAsync(null);
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(RoundAsync)));
        await RoundAsync();

        Assert.Equal(30, receiver.Taken.Count);
        Assert.Equal(30, receiver.Taken.Select(message => JsonNode.Parse(message.Body)!["data"]!["scanId"]!.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task What_was_not_taken_is_told_again_under_the_same_id()
    {
        var (id, _) = await SubscribeAsync(WebhookEvent.Granted);
        await ScanAsync(token);
        receiver.Status = 500;
        await RoundAsync();
        Assert.Equal(0, await RoundAsync());
        receiver.Status = 200;
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await RoundAsync());

        Assert.Equal(2, receiver.Taken.Count);
        Assert.Single(receiver.Taken.Select(message => message.Id).Distinct());
        Assert.Equal((DeliveryStatus.Delivered, 2), (await LastAsync(id)) is var line ? (line.Status, line.Tries) : default);
    }

    [Fact]
    public async Task Who_died_in_the_middle_of_a_turn_is_succeeded()
    {
        var (id, _) = await SubscribeAsync(WebhookEvent.Granted);
        await ScanAsync(token);
        await new WebhookCollector(database, time).CollectAsync(Ct);
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            // As a killed process leaves it: the turn taken, the try counted, no answer.
            (await db.WebhookSubscriptions.SingleAsync(row => row.Id == id, Ct)).GiveTurn(time.GetUtcNow().AddSeconds(90));
            (await db.WebhookDeliveries.SingleAsync(row => row.SubscriptionId == id, Ct)).Try(time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(0, await RoundAsync());
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await RoundAsync());
        Assert.Single(receiver.Taken);
    }

    [Fact]
    public async Task A_message_can_be_sent_again_and_what_is_off_hears_nothing()
    {
        var (id, _) = await SubscribeAsync(WebhookEvent.Granted);
        await ScanAsync(token);
        await RoundAsync();
        Assert.False((await Service.RedeliverAsync(Admin, id, (await LastAsync(id)).Id, Ct)).IsRefused);
        Assert.Equal(1, await RoundAsync());
        Assert.False((await Service.SwitchAsync(Admin, id, on: false, Ct)).IsRefused);
        await ScanAsync(token);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await RoundAsync());
        Assert.Equal(WebhookRefusals.IsOff, (await Service.TestAsync(Admin, id, Ct)).Refusal);
        Assert.Equal(WebhookRefusals.IsOff, (await Service.RedeliverAsync(Admin, id, (await LastAsync(id)).Id, Ct)).Refusal);

        Assert.False((await Service.SwitchAsync(Admin, id, on: true, Ct)).IsRefused);
        Assert.False((await Service.TestAsync(Admin, id, Ct)).IsRefused);
        Assert.Equal(1, await RoundAsync());

        Assert.Equal(["scan.granted", "scan.granted", "webhook.test"], receiver.Taken.Select(message => (string?)JsonNode.Parse(message.Body)!["type"]));
    }

    [Fact]
    [Trait("Attack", "38")]
    public async Task A_redirect_is_not_followed()
    {
        var (id, _) = await SubscribeAsync(WebhookEvent.Granted);
        await using var inside = new Receiver();
        await inside.StartAsync();
        (receiver.Status, receiver.Location) = (307, inside.Address);
        await ScanAsync(token);

        await RoundAsync();

        Assert.Empty(inside.Taken);
        Assert.Equal((DeliveryStatus.Waiting, 307), (await LastAsync(id)) is var line ? (line.Status, line.StatusCode!.Value) : default);
    }

    [Theory]
    [Trait("Attack", "38")]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("93.184.216.34", "127.0.0.1")]
    public async Task A_name_that_leads_inside_is_never_called(params string[] found)
    {
        var looked = 0;
        IPAddress[] Look()
        {
            looked++;
            return [.. found.Select(IPAddress.Parse)];
        }

        var outside = new OutsideConnection((_, _) => Task.FromResult(Look()), localAllowed: false);
        using var client = new HttpClient(HttpWebhookSender.Handler(outside));
        var port = new Uri(receiver.Address).Port;

        var failed = await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(new Uri($"http://school.example:{port}/hook"), null, Ct));

        Assert.IsType<NotOutsideException>(failed.InnerException);
        Assert.Equal(1, looked);
        Assert.Empty(receiver.Taken);
    }

    [Fact]
    public async Task Another_schools_webhook_is_not_found_and_a_clerk_may_not_touch_one()
    {
        var (id, _) = await SubscribeAsync(WebhookEvent.Granted);
        var (foreign, clerk) = (Actors.Admin((await TestSchool.MakeAsync(database)).Id), Actors.Clerk(school.Id));
        var queries = new WebhookQueries(database, time);

        Assert.Null(await queries.FindAsync(foreign, id, Ct));
        Assert.Empty(await queries.ListAsync(clerk, Ct));
        Assert.Equal(0, (await queries.DeliveriesAsync(foreign, id, null, 1, Ct)).Total);
        Assert.Equal(Refusal.NotFound, (await Service.RenewSecretAsync(foreign, id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service.SwitchAsync(foreign, id, false, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service.RemoveAsync(foreign, id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service.RedeliverAsync(foreign, id, Guid.NewGuid(), Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Service.RenewSecretAsync(clerk, id, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Service.TestAsync(clerk, id, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await Service.SubscribeAsync(clerk, Wish(WebhookEvent.Granted), Ct)).Refusals));
        Assert.Equal(
            [WebhookRefusals.NotHttps.On("Address"), WebhookRefusals.NoEvent.On("Events")],
            (await Service.SubscribeAsync(Admin, new WebhookDetails { Name = "x", Address = "http://10.0.0.1/" }, Ct)).Refusals);
    }

    [Fact]
    public async Task A_secret_lies_sealed_in_the_database()
    {
        var (id, secret) = await SubscribeAsync(WebhookEvent.Granted);
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner, school.Id);

        var stored = await owner.OneAsync($"SELECT secret FROM webhook_subscriptions WHERE id = '{id}'");

        Assert.StartsWith("v1.", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Text, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_are_forgotten_after_a_month()
    {
        var (id, _) = await SubscribeAsync(WebhookEvent.Granted);
        await ScanAsync(token);
        await RoundAsync();
        Assert.Equal(Refusal.Forbidden, (await new WebhookUpkeep(database, time).RunAsync(Admin, Ct)).Refusal);
        time.Advance(WebhookUpkeep.Kept + TimeSpan.FromHours(1));

        await new WebhookUpkeep(database, time).RunAsync(Actor.System(), Ct);

        Assert.Equal(0, (await new WebhookQueries(database, time).DeliveriesAsync(Admin, id, null, 1, Ct)).Total);
    }

    private WebhookDetails Wish(params string[] events) => new() { Name = "App", Address = receiver.Address, Events = events };

    private async Task<(Guid Id, WebhookSecret Secret)> SubscribeAsync(params string[] events)
    {
        var id = (await Service.SubscribeAsync(Admin, Wish(events), Ct)).Value;
        var secret = (await Service.RenewSecretAsync(Admin, id, Ct)).Value;
        time.Advance(TimeSpan.FromSeconds(1));
        return (id, secret);
    }

    private async Task ScanAsync(PassToken? code)
    {
        await using var keeper = new Gatekeeper(gateDatabase, time);
        await keeper.VerifyAsync(school.Id, gate.KeyHash, new GateScan { ScanId = Guid.NewGuid().ToString("N"), TokenHash = code?.Hash() }, Ct);
    }

    private async Task<int> RoundAsync()
    {
        await new WebhookCollector(database, time).CollectAsync(Ct);
        return await new WebhookDispatch(database, Sender, time).DeliverDueAsync(Ct);
    }

    private async Task<DeliveryLine> LastAsync(Guid id) => (await new WebhookQueries(database, time).DeliveriesAsync(Admin, id, null, 1, Ct)).Lines[0];

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }
}
