using Microsoft.AspNetCore.Mvc.Testing;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Hosting;

public sealed class CrossOriginTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Kiosk = "https://kiosk.example";

    [Fact]
    public async Task No_other_site_may_call_unless_the_settings_name_it()
    {
        using var client = app.Visitor().Client;

        Assert.Empty(await AllowedAsync(client, GateClient.Verify, Kiosk));
    }

    [Fact]
    public async Task A_named_site_may_call_the_api_without_cookies_and_nothing_else()
    {
        using var open = app.WithWebHostBuilder(host => host.UseSetting("Edge:AllowedOrigins:0", Kiosk));
        using var client = open.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });

        Assert.Equal([Kiosk], await AllowedAsync(client, GateClient.Verify, Kiosk));
        Assert.Empty(await AllowedAsync(client, GateClient.Verify, "https://evil.example"));
        Assert.Empty(await AllowedAsync(client, "/students", Kiosk));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://kiosk.example/path")]
    [InlineData("kiosk.example")]
    public void What_is_no_origin_stops_the_start(string origin)
    {
        using var wrong = app.WithWebHostBuilder(host => host.UseSetting("Edge:AllowedOrigins:0", origin));

        var refusal = Assert.ThrowsAny<Exception>(wrong.CreateClient);

        Assert.Contains(origin, refusal.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string[]> AllowedAsync(HttpClient client, string address, string origin)
    {
        using var question = new HttpRequestMessage(HttpMethod.Options, address);
        question.Headers.Add("Origin", origin);
        question.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await client.SendAsync(question, TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? [.. values] : [];
    }
}
