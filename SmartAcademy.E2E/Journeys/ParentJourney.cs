using System.Globalization;
using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A mother with a cheap phone and a slow network asks how her child does.</summary>
public sealed class ParentJourney(Portal portal, Browser browser)
{
    private const string Parent = "parent@noor.example";
    private const string Reason = "বিয়ের দাওয়াত";

    [Fact]
    public async Task A_mother_on_a_slow_network_sees_days_and_marks_and_asks_for_leave()
    {
        await using var mother = await browser.OpenAsync(portal, Screen.Phone, "bn");
        await mother.SignInAsync(Parent);
        await SlowDownAsync(mother.Page);

        await mother.Page.GotoAsync("/");
        await mother.LookAsync("parent-1-home-phone");
        await mother.Page.ClickAsync("main a[href*='tab=attendance'] >> nth=0");
        await mother.Page.WaitForURLAsync("**tab=attendance**");
        await Assertions.Expect(mother.Page.Locator("main table").First).ToBeVisibleAsync();
        await mother.LookAsync("parent-2-attendance-phone");

        await mother.Page.ClickAsync("main a[href*='tab=grades'] >> nth=0");
        await mother.Page.WaitForURLAsync("**tab=grades**");
        await Assertions.Expect(mother.Page.Locator("main .table-compact caption").First).ToBeAttachedAsync();
        await mother.LookAsync("parent-3-grades-phone");

        await AskForLeaveAsync(mother.Page);
        await Assertions.Expect(mother.Page.Locator("main")).ToContainTextAsync(Reason);
        await mother.LookAsync("parent-4-leave-phone");
        Assert.Empty(mother.Complaints);
    }

    private static async Task AskForLeaveAsync(IPage page)
    {
        await page.GotoAsync("/leave/new");
        await page.FillAsync("input[name='Form.StartsOn']", DaysAhead(3));
        await page.FillAsync("input[name='Form.EndsOn']", DaysAhead(6));
        await page.FillAsync("textarea[name='Form.Reason']", Reason);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/leave/mine?done=asked");
    }

    private static string DaysAhead(int days) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As slow as 3G at the edge of a village: 400 ms there and back, 50 KB a second.</summary>
    private static async Task SlowDownAsync(IPage page)
    {
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 400,
            ["downloadThroughput"] = 50 * 1024,
            ["uploadThroughput"] = 50 * 1024,
        });
    }
}
