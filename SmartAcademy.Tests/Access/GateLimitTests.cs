using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

public sealed class GateLimitTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_device_that_scans_too_fast_is_told_when_to_come_back()
    {
        using var strict = With("Gate:ScansPerMinute", "3");
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, _) = await gate.NewPassAsync();
        using var client = ClientOf(strict, gate.Key.Text);
        var device = new GateClient(client);
        for (var scan = 0; scan < 3; scan++)
        {
            using var taken = await device.VerifyAsync(token.Text, $"{scan}");
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await device.VerifyAsync(token.Text, "4");

        await GateClient.ProblemAsync(refused, 429, "too_many_requests");
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(3, (await gate.LogsAsync()).Count);
    }

    [Fact]
    public async Task A_device_that_sends_unknown_codes_is_slowed_down_sooner()
    {
        using var strict = With("Gate:UnknownPassesPerMinute", "2");
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        using var client = ClientOf(strict, gate.Key.Text);
        var device = new GateClient(client);
        for (var scan = 0; scan < 2; scan++)
        {
            using var taken = await device.VerifyAsync("guess", $"{scan}");
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await device.VerifyAsync("guess", "3");

        await GateClient.ProblemAsync(refused, 429, "too_many_unknown_passes");
    }

    [Fact]
    public async Task Wrong_keys_from_one_address_are_no_longer_looked_up_while_a_working_device_goes_on()
    {
        using var strict = With("Gate:WrongKeysPerMinute", "2");
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, _) = await gate.NewPassAsync();
        using var good = ClientOf(strict, gate.Key.Text);
        using var first = await new GateClient(good).VerifyAsync(token.Text, "1");
        using var bad = ClientOf(strict, Domain.Access.DeviceApiKey.Make().Text);
        var guesser = new GateClient(bad);
        for (var guess = 0; guess < 2; guess++)
        {
            using var wrong = await guesser.VerifyAsync("x", "1");
            await GateClient.ProblemAsync(wrong, 401, "invalid_key");
        }

        using var refused = await guesser.VerifyAsync("x", "1");
        await GateClient.ProblemAsync(refused, 429, "too_many_requests");
        Assert.NotNull(refused.Headers.RetryAfter);
        using var still = await new GateClient(good).VerifyAsync(token.Text, "2");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task Without_its_database_the_gate_says_it_cannot_verify_and_never_granted()
    {
        var down = new DatabaseConnections("Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x", "");
        using var cut = app.WithWebHostBuilder(host => host.ConfigureServices(services =>
            services.AddSingleton(_ => new GateDatabase(down))));
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, _) = await gate.NewPassAsync();
        using var client = ClientOf(cut, gate.Key.Text);

        using var answer = await new GateClient(client).VerifyAsync(token.Text, "1");

        await GateClient.ProblemAsync(answer, 503, "cannot_verify");
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.DoesNotContain(
            "\"granted\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_longer_than_two_seconds_is_given_up()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, _) = await gate.NewPassAsync();
        await using var blocker = new Npgsql.NpgsqlConnection(app.Database.Connections.Owner);
        await blocker.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await blocker.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var block = new Npgsql.NpgsqlCommand("LOCK TABLE access_logs IN EXCLUSIVE MODE", blocker, transaction);
        await block.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        using var answer = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, "slow");

        await GateClient.ProblemAsync(answer, 503, "cannot_verify");
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await gate.LogsAsync());
    }

    private WebApplicationFactory<Program> With(string setting, string value) =>
        app.WithWebHostBuilder(host => host.UseSetting(setting, value));

    private static HttpClient ClientOf(WebApplicationFactory<Program> portal, string key)
    {
        var client = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }
}
