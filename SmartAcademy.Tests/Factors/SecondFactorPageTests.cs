using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Sessions;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Factors;

public sealed class SecondFactorPageTests(TestApp app) : IClassFixture<TestApp>
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    [Trait("Attack", "4")]
    public async Task Ten_wrong_codes_void_the_sign_in()
    {
        var (login, secret, _) = await WithAppAsync();
        var browser = app.Visitor();
        using var password = await browser.SignInAsync(login, TestApp.Password);
        for (var i = 0; i <= FactorRules.MostWrongCodes; i++)
        {
            using var wrong = await ProveAsync(browser, "abcdef");
        }

        using var right = await ProveAsync(browser, FactorWorld.CodeOf(secret, Now.AddSeconds(30)));

        var page = await TestBrowser.DocumentOfAsync(right);
        Assert.Contains("took too long", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Turning_the_app_off_asks_for_the_password()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var browser = await app.SignedInAsAsync(login, TestApp.Password);
        await browser.SetUpAppAsync();

        using var wrong = await browser.SubmitAsync("/account/second-factor", "turn-off", new() { ["Form.Password"] = "not the password" });
        var stays = await browser.ReadAsync("/account/second-factor");
        using var right = await browser.SubmitAsync("/account/second-factor", "turn-off", new() { ["Form.Password"] = TestApp.Password });
        var gone = await browser.ReadAsync("/account/second-factor");

        Assert.Null(stays.QuerySelector("#factor-key"));
        Assert.NotNull(gone.QuerySelector("#factor-key"));
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
