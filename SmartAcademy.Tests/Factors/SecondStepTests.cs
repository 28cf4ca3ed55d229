using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Sessions;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Factors;

/// <summary>Signing in with a second factor, through the pages.</summary>
public sealed class SecondStepTests(TestApp app) : IClassFixture<TestApp>
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_code_of_the_app_is_asked_after_the_password_and_opens_the_page_that_was_wanted()
    {
        var (login, secret, _) = await WithAppAsync();
        var browser = app.Visitor();

        using var password = await browser.SignInAsync(login, TestApp.Password, "/account/sign-in?returnUrl=%2Faccount%2Fsessions");
        var step = password.Headers.Location!.PathAndQuery;
        Assert.StartsWith("/account/second-step", step, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        using var proved = await ProveAsync(browser, FactorWorld.CodeOf(secret, Now.AddSeconds(30)), step);

        Assert.Equal("/account/sessions", proved.Headers.Location!.AbsolutePath);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    [Trait("Attack", "3")]
    public async Task A_code_that_was_seen_once_opens_nothing_more()
    {
        var (login, secret, _) = await WithAppAsync();
        var code = FactorWorld.CodeOf(secret, Now.AddSeconds(30));
        var (owner, thief) = (app.Visitor(), app.Visitor());
        using var first = await owner.SignInAsync(login, TestApp.Password);
        using var second = await thief.SignInAsync(login, TestApp.Password);

        using var mine = await ProveAsync(owner, code);
        using var stolen = await ProveAsync(thief, code);

        Assert.True(await owner.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.OK, stolen.StatusCode);
        Assert.False(await thief.IsSignedInAsync());
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var (login, _, codes) = await WithAppAsync();
        var (lost, thief) = (app.Visitor(), app.Visitor());
        using var first = await lost.SignInAsync(login, TestApp.Password);
        using var second = await thief.SignInAsync(login, TestApp.Password);

        using var mine = await ProveAsync(lost, codes[0]);
        using var stolen = await ProveAsync(thief, codes[0]);

        Assert.True(await lost.IsSignedInAsync());
        Assert.False(await thief.IsSignedInAsync());
    }

    [Fact]
    [Trait("Attack", "5")]
    public async Task A_reset_password_does_not_replace_the_second_factor()
    {
        var (login, _, _) = await WithAppAsync();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
            var user = (await users.FindByNameAsync(login))!;
            var token = await users.GeneratePasswordResetTokenAsync(user);
            Assert.True((await users.ResetPasswordAsync(user, token, "another quiet garden")).Succeeded);
        }

        var browser = app.Visitor();
        using var answer = await browser.SignInAsync(login, "another quiet garden");

        Assert.StartsWith("/account/second-step", answer.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_second_step_without_a_first_is_refused()
    {
        using var answer = await ProveAsync(app.Visitor(), "123456");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await TestBrowser.DocumentOfAsync(answer)).QuerySelector("[role=alert]"));
    }

    private static Task<HttpResponseMessage> ProveAsync(TestBrowser browser, string code, string page = "/account/second-step") =>
        browser.SubmitAsync(page, "second-step", new() { ["Form.Code"] = code });

    private async Task<(string Login, string Secret, string[] Codes)> WithAppAsync()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var browser = await app.SignedInAsAsync(login, TestApp.Password);
        var (secret, codes) = await browser.SetUpAppAsync();
        return (login, secret, codes);
    }
}
