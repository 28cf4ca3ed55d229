using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Sessions;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Factors;

/// <summary>Heads set up a second factor before their first page.</summary>
public sealed class SecondFactorGateTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(Role.SchoolAdmin)]
    [InlineData(Role.SuperAdmin)]
    public async Task A_head_is_led_to_the_set_up_and_then_let_in(string role)
    {
        await using var strict = app.WithWebHostBuilder(builder => builder.UseSetting("SignIn:RequireSecondFactor", "true"));
        var (_, login) = await app.PersonAsync(role);
        var browser = Visitor(strict);
        using var signIn = await browser.SignInAsync(login, TestApp.Password);

        using var home = await browser.GetAsync("/");
        using var circuit = await browser.GetAsync("/_blazor");
        using var api = await browser.GetAsync("/openapi/v1.json");
        Assert.Equal("/account/second-factor", home.Headers.Location?.OriginalString);
        Assert.NotEqual(HttpStatusCode.OK, circuit.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, api.StatusCode);
        await browser.SetUpAppAsync();
        using var open = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Who_must_have_one_cannot_turn_the_last_off()
    {
        await using var strict = app.WithWebHostBuilder(builder => builder.UseSetting("SignIn:RequireSecondFactor", "true"));
        var (_, login) = await app.PersonAsync(Role.SchoolAdmin);
        var browser = Visitor(strict);
        using var signIn = await browser.SignInAsync(login, TestApp.Password);
        await browser.SetUpAppAsync();

        using var answer = await browser.SubmitAsync("/account/second-factor", "turn-off", new() { ["Form.Password"] = TestApp.Password });

        Assert.Contains("Your role needs a second factor", (await TestBrowser.DocumentOfAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_may_go_without()
    {
        await using var strict = app.WithWebHostBuilder(builder => builder.UseSetting("SignIn:RequireSecondFactor", "true"));
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var browser = Visitor(strict);
        using var signIn = await browser.SignInAsync(login, TestApp.Password);

        using var home = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    private static TestBrowser Visitor(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> portal) =>
        new(portal.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }));
}
