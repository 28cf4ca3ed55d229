using Microsoft.Playwright;
using OtpNet;
using SmartAcademy.Domain.Users;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A head's first day: the portal asks for an authenticator app before it shows anything.</summary>
public sealed class SecondFactorJourney(Portal academy, StrictPortal portal, Browser browser) : IClassFixture<StrictPortal>
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData("desktop", "en")]
    [InlineData("phone", "bn")]
    public async Task A_head_sets_up_an_app_and_from_then_on_shows_a_code(string screen, string language)
    {
        var login = await academy.AddPersonAsync(Role.SchoolAdmin);
        await using var head = await browser.OpenAsync(portal.Address, Screen.Named(screen), language);
        await head.SignInAsync(login);
        Assert.EndsWith("/account/second-factor", head.Page.Url, StringComparison.Ordinal);
        await head.LookAsync($"factor-1-set-up-{screen}");
        await head.Page.GotoAsync("/students");
        Assert.EndsWith("/account/second-factor", head.Page.Url, StringComparison.Ordinal);

        var app = await ReadAppAsync(head);
        var used = app.ComputeTotp(Now.UtcDateTime);
        var recovery = await TurnOnAsync(head, used, screen);
        await head.Page.ClickAsync("main a[href='/']");
        await Assertions.Expect(head.Page.Locator("main h1")).ToBeVisibleAsync();
        Assert.Equal("/", new Uri(head.Page.Url).AbsolutePath);
        await head.Page.GotoAsync("/account/second-factor");
        await Assertions.Expect(head.Page.Locator("main")).Not.ToContainTextAsync(recovery);
        await head.LookAsync($"factor-3-on-{screen}");

        await head.SignOutAsync();
        await head.SignInAsync(login);
        await ProveAsync(head.Page, used);
        await Assertions.Expect(head.Page.Locator("#code-error")).ToBeVisibleAsync();
        await head.LookAsync($"factor-4-used-code-{screen}");
        await ProveAsync(head.Page, app.ComputeTotp(Now.AddSeconds(30).UtcDateTime));
        await head.Page.WaitForURLAsync(portal.Address.ToString());

        await head.SignOutAsync();
        await head.SignInAsync(login);
        await ProveAsync(head.Page, recovery);
        await head.Page.WaitForURLAsync(portal.Address.ToString());
        await head.SignOutAsync();
        await head.SignInAsync(login);
        await ProveAsync(head.Page, recovery);
        await Assertions.Expect(head.Page.Locator("#code-error")).ToBeVisibleAsync();
        Assert.Empty(head.Complaints);
    }

    private static async Task<Totp> ReadAppAsync(Window head)
    {
        var key = await head.WordsOfAsync("#factor-key");
        return new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal)));
    }

    /// <returns>The first of the recovery codes.</returns>
    private static async Task<string> TurnOnAsync(Window head, string code, string screen)
    {
        await head.Page.FillAsync("[name='Form.Code']", code);
        await head.Page.Keyboard.PressAsync("Enter");
        var codes = (await head.WordsOfAsync("#recovery-codes")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, codes.Distinct().Count());
        await head.LookAsync($"factor-2-codes-{screen}");
        var saved = await head.Page.RunAndWaitForDownloadAsync(() => head.Page.ClickAsync("[data-saves]"));
        Assert.Equal(codes, (await File.ReadAllLinesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken)).Where(line => line.Length > 0));
        return codes[0];
    }

    private static async Task ProveAsync(IPage page, string code)
    {
        Assert.Equal("/account/second-step", new Uri(page.Url).AbsolutePath);
        await page.FillAsync("[name='Form.Code']", code);
        await page.ClickAsync("main form[method=post]:not([data-passkey]) button[type=submit]");
    }
}
