using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Access.Blocks;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Rules;

/// <summary>Each rule as a reader device hears it, at hours that the test chooses.</summary>
public sealed class VerifyRulesTests(TestApp app) : IClassFixture<TestApp>, IAsyncLifetime
{
    private RuledGate gate = null!;
    private Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> portal = null!;

    public async ValueTask InitializeAsync()
    {
        gate = await RuledGate.MakeAsync(app.Database);
        portal = app.WithWebHostBuilder(web => web.ConfigureTestServices(services => services.AddSingleton(
            provider => new Gatekeeper(provider.GetRequiredService<GateDatabase>(), gate.Clock))));
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await gate.DisposeAsync();
    }

    [Fact]
    public async Task Each_rule_refuses_says_why_in_the_language_asked_for_and_can_be_overridden()
    {
        var token = (await gate.NewPassAsync()).Token.Text;
        var early = GateRules.None with { EarlyExit = RuleMode.Hard, ExitFrom = [new(null, new(13, 0))] };
        var hours = (GateRules.None with { Hours = RuleMode.Hard }).Add(new GateHours(null, null, null, GateDirection.Entry, new(10, 0), new(11, 0)));

        await gate.SwitchOnAsync(hours);
        await RefusesAsync(token, "entry", "outside_hours", "10:00–11:00", "১০:০০–১১:০০");
        await gate.SwitchOnAsync(early);
        await RefusesAsync(token, "exit", "early_exit", "13:00", "১৩:০০");
        await gate.SwitchOnAsync(GateRules.None with { Passback = RuleMode.Hard });
        Assert.Equal("granted", (string?)(await ScanAsync(token, "entry", "en"))["result"]);
        await RefusesAsync(token, "entry", "passback", "07:50", "০৭:৫০");
        await gate.SwitchOnAsync(GateRules.None.SetCapacity(null, 1, RuleMode.Hard));
        await RefusesAsync((await gate.NewPassAsync()).Token.Text, "entry", "over_capacity", "All 1 places", "১");
        await gate.SwitchOnAsync(GateRules.None with { ClosedDays = RuleMode.Hard });
        gate.At("08:00", RuledGate.Sunday.AddDays(5));
        await RefusesAsync(token, "entry", "closed_day", "no school day", "ছুটি");
    }

    [Fact]
    public async Task A_late_entry_is_welcomed_with_its_minutes_and_flagged()
    {
        var token = (await gate.NewPassAsync()).Token.Text;
        await gate.SwitchOnAsync(GateRules.None with { LateAfter = [new(null, new(8, 10))] });
        gate.At("08:22");

        var scan = await ScanAsync(token, "entry", "en");

        Assert.Equal(("granted", "Welcome. Late by 22 minutes.", 22), ((string?)scan["result"], (string?)scan["message"], (int)scan["lateMinutes"]!));
        Assert.Equal("""["late"]""", scan["flags"]!.ToJsonString());
        Assert.False((bool)scan["overridable"]!);
        Assert.Contains(await gate.Gate.LogsAsync(), log => log.Id == (Guid)scan["logId"]! && log.LateMinutes == 22);
    }

    [Fact]
    public async Task What_the_school_wants_a_guard_to_read_comes_with_the_answer_in_its_own_words()
    {
        var (told, student, _) = await gate.NewPassAsync();
        var wish = new BlockWish("Custody", "Only the mother may collect", null, null, null, BlockForce.Tell);
        await new BlockService(app.Database, gate.Clock).ImposeAsync(gate.Admin, student, wish, TestContext.Current.CancellationToken);

        var scan = await ScanAsync(told.Text, "entry", "bn");

        Assert.Equal(("granted", "Only the mother may collect"), ((string?)scan["result"], (string?)scan["schoolNote"]));
        Assert.Equal("""["blocked"]""", scan["flags"]!.ToJsonString());
        Assert.Null((await ScanAsync((await gate.NewPassAsync()).Token.Text, "entry", "en"))["schoolNote"]);
    }

    [Fact]
    public async Task A_forged_or_unknown_code_is_never_to_be_overridden()
    {
        var scan = await ScanAsync("4006381333931", "entry", "en");

        Assert.Equal(("unknown_pass", false), ((string?)scan["reason"], (bool)scan["overridable"]!));
    }

    private async Task RefusesAsync(string token, string way, string reason, string english, string bangla)
    {
        var scan = await ScanAsync(token, way, "en");
        Assert.Equal(("denied", reason, true), ((string?)scan["result"], (string?)scan["reason"], (bool)scan["overridable"]!));
        Assert.Contains(english, (string?)scan["message"], StringComparison.Ordinal);
        Assert.Contains(bangla, (string?)(await ScanAsync(token, way, "bn"))["message"], StringComparison.Ordinal);
    }

    private async Task<JsonNode> ScanAsync(string token, string way, string language)
    {
        using var client = portal.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", gate.Gate.Key.Text);
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        using var answer = await new GateClient(client).PostAsync(
            GateClient.Verify, new { qrCode = token, scanId = Guid.NewGuid().ToString("N"), direction = way });
        return (await GateClient.ReadAsync(answer))["data"]!;
    }
}
