using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Tests.Hosting;

public sealed class RequestLimitTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Proxy = "10.1.2.3";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "27")]
    public async Task A_forged_forwarded_address_does_not_buy_another_try()
    {
        using var strict = With(("Edge:SignInsPerMinute", "3"));

        var statuses = new List<int>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            statuses.Add(await TryAsync(strict, "198.51.100.7", $"203.0.113.{attempt}"));
        }

        Assert.Equal([400, 400, 400, 429, 429], statuses);
    }

    [Fact]
    [Trait("Attack", "27")]
    public async Task Behind_a_known_proxy_only_the_proxy_is_believed_and_only_its_own_word()
    {
        using var strict = With(
            ("Edge:SignInsPerMinute", "1"), ("ForwardedHeaders:ForwardedHeaders", "XForwardedFor"), ("ForwardedHeaders:KnownProxies:0", Proxy));

        Assert.Equal(400, await TryAsync(strict, "198.51.100.7", "203.0.113.1"));
        Assert.Equal(429, await TryAsync(strict, "198.51.100.7", "203.0.113.2"));
        Assert.Equal(400, await TryAsync(strict, Proxy, "203.0.113.3"));
        Assert.Equal(429, await TryAsync(strict, Proxy, "1.1.1.1, 203.0.113.3"));
        Assert.Equal(400, await TryAsync(strict, Proxy, "203.0.113.4"));
    }

    [Fact]
    public void One_household_with_many_addresses_counts_once()
    {
        Assert.Equal(
            CallerAddress.Of(IPAddress.Parse("2001:db8:1:2::1")), CallerAddress.Of(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(CallerAddress.Of(IPAddress.Parse("2001:db8:1:2::1")), CallerAddress.Of(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal(CallerAddress.Of(IPAddress.Parse("203.0.113.1")), CallerAddress.Of(IPAddress.Parse("::ffff:203.0.113.1")));
    }

    [Fact]
    public async Task A_person_who_asks_too_much_waits_while_others_go_on()
    {
        using var strict = With(("Edge:RequestsPerMinute", "60"));
        var greedy = await SignedInAsync(strict, Role.Teacher);
        var other = await SignedInAsync(strict, Role.Staff);
        HttpStatusCode last = default;
        for (var request = 0; request < 100 && last != HttpStatusCode.TooManyRequests; request++)
        {
            using var answer = await greedy.GetAsync("/account/denied");
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var refused = await greedy.GetAsync("/account/denied");
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("Too many requests", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var drawing = await greedy.GetAsync("/favicon.svg");
        Assert.Equal(HttpStatusCode.OK, drawing.StatusCode);
        using var free = await other.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    [Fact]
    public async Task The_api_says_in_its_own_words_that_it_was_asked_too_much()
    {
        using var strict = With(("Edge:ApiRequestsPerMinute", "60"));
        using var client = strict.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
        HttpResponseMessage? answer = null;
        for (var request = 0; request < 100 && answer?.StatusCode != HttpStatusCode.TooManyRequests; request++)
        {
            answer?.Dispose();
            answer = await client.GetAsync(new Uri(Access.GateClient.Me, UriKind.Relative), Ct);
        }

        await Access.GateClient.ProblemAsync(answer!, 429, "too_many_requests");
        Assert.NotNull(answer!.Headers.RetryAfter);
        answer.Dispose();
    }

    /// <summary>A sign-in without its form token: 400 when it was let through to the door, 429 when not.</summary>
    private static async Task<int> TryAsync(WebApplicationFactory<Program> portal, string from, string forwarded)
    {
        var answered = await portal.Server.SendAsync(
            http =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(from);
                (http.Request.Method, http.Request.Scheme, http.Request.Host) = ("POST", "https", new HostString("localhost"));
                http.Request.Path = "/account/sign-in";
                http.Request.Headers["X-Forwarded-For"] = forwarded;
                http.Request.ContentType = "application/x-www-form-urlencoded";
            },
            Ct);
        return answered.Response.StatusCode;
    }

    private static async Task<TestBrowser> SignedInAsync(WebApplicationFactory<Program> portal, string role)
    {
        var browser = TestApp.VisitorOf(portal);
        using var answer = await browser.SignInAsync(TestApp.LoginOf(role), TestApp.Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    private WebApplicationFactory<Program> With(params (string Name, string Value)[] settings) => app.WithWebHostBuilder(host =>
    {
        foreach (var (name, value) in settings)
        {
            host.UseSetting(name, value);
        }
    });
}
