using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A drill on two phones: one person counts a class, the other sees it without touching the page.</summary>
public sealed class MusterJourney(Portal portal, Browser browser)
{
    /// <summary>Remembers whether a page that showed figures ever showed none.</summary>
    private const string Watch = """
        new MutationObserver(() => {
            const shows = document.querySelector('.muster-figures') !== null;
            globalThis.hadFigures ||= shows;
            globalThis.lostFigures ||= globalThis.hadFigures && !shows;
        }).observe(document, { childList: true, subtree: true });
        """;

    [Fact]
    public async Task A_mark_of_one_phone_is_on_the_other_without_a_touch()
    {
        await using var guard = await browser.OpenAsync(portal, Screen.Phone, "bn", ColorScheme.Dark);
        await guard.SignInAsync("guard@noor.example");
        var drill = await StartAsync(guard.Page);
        await using var head = await browser.OpenAsync(portal, Screen.Phone);
        await head.SignInAsync("admin@noor.example");
        await head.Page.AddInitScriptAsync(Watch);
        await OpenLiveAsync(head.Page, drill);
        await Assertions.Expect(Safe(head.Page)).ToContainTextAsync("0");

        await MarkFirstOfFirstClassAsync(guard, drill);

        await Assertions.Expect(Safe(head.Page)).ToContainTextAsync("1");
        Assert.False(await head.Page.EvaluateAsync<bool>("() => globalThis.lostFigures"), "the figures were gone for a moment");
        await head.LookAsync("journey-muster-2-figures");
        await PrintAsync(head.Page);
        await EndAsync(head.Page);
        Assert.Empty(guard.Complaints.Concat(head.Complaints));
    }

    private static ILocator Safe(IPage page) => page.Locator(".muster-figures > *").Nth(1);

    private static async Task<string> StartAsync(IPage page)
    {
        await page.GotoAsync("/gate/muster");
        await page.FillAsync("input[name='Form.Reason']", "Fire drill");
        await page.CheckAsync("input[name='Form.IsDrill']");
        await page.ClickAsync("main .button-danger");
        await page.WaitForURLAsync("**/gate/muster/*-*");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task OpenLiveAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator(".muster-figures + .hint", new() { HasTextRegex = new Regex("^ *(Live|লাইভ)") })).ToBeVisibleAsync();
    }

    private static async Task MarkFirstOfFirstClassAsync(Window guard, string drill)
    {
        var ofClass = await guard.Page.Locator(".muster-class").First.GetAttributeAsync("href");
        await OpenLiveAsync(guard.Page, ofClass!);
        Assert.StartsWith(drill, ofClass, StringComparison.Ordinal);
        var safe = guard.Page.Locator(".muster-row button[value=Safe]").First;
        await safe.ClickAsync();
        await Assertions.Expect(safe).ToHaveAttributeAsync("aria-pressed", "true");
        await guard.LookAsync("journey-muster-1-class");
    }

    private static async Task PrintAsync(IPage page)
    {
        var list = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='/report.pdf']"));
        await Paper.PictureAsync(await list.PathAsync(), "journey-muster-3-list");
    }

    private static async Task EndAsync(IPage page)
    {
        await page.ClickAsync("button[data-opens=end]");
        await page.ClickAsync("#end button[type=submit]");
        await Assertions.Expect(page.Locator("button[data-opens=end]")).ToHaveCountAsync(0);
    }
}
