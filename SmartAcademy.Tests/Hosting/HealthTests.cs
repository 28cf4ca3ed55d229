using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Hosting;

public sealed class HealthTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/alive")]
    [InlineData("/ready")]
    [InlineData("/health")]
    public async Task A_stranger_is_told_one_word(string address)
    {
        using var answer = await app.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal("no-store, no-cache", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Who_may_read_health_is_told_how_each_part_is()
    {
        var browser = await app.SignedInAsync(Role.SuperAdmin);
        using var answer = await browser.GetAsync("/health");

        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;

        Assert.Equal("Healthy", (string?)told["status"]);
        Assert.All(new[] { "database", "jobs", "disk", "open" }, part => Assert.Equal("Healthy", (string?)told["checks"]![part]!["status"]));
    }

    [Fact]
    public async Task A_teacher_is_told_no_more_than_a_stranger()
    {
        var browser = await app.SignedInAsync(Role.Teacher);
        using var answer = await browser.GetAsync("/health");

        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_full_disk_is_unhealthy_though_the_portal_is_still_ready()
    {
        using var full = app.WithWebHostBuilder(host => host.UseSetting("Edge:LeastFreeMegabytes", $"{int.MaxValue}"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(full, "/health"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(full, "/ready"));
    }

    [Fact]
    public async Task From_the_first_sign_of_the_end_the_portal_is_no_longer_ready_but_still_answers()
    {
        using var ending = app.WithWebHostBuilder(host => host.UseSetting("Edge:DrainSeconds", "6"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(ending, "/ready"));

        ending.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(ending, "/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(ending, "/alive"));
    }

    private static async Task<(HttpStatusCode Status, string Word)> AskAsync(WebApplicationFactory<Program> portal, string address)
    {
        using var client = portal.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
