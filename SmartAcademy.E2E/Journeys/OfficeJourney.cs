using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using SmartAcademy.E2E.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.E2E.Journeys;

/// <summary>The first light: from a class list to a scan at the gate that the head sees.</summary>
public sealed class OfficeJourney(Portal portal, Browser browser)
{
    private const string Clerk = "office@noor.example";
    private const string Head = "admin@noor.example";

    private static readonly string Samples = Path.Combine(Checkout.Root, "SmartAcademy.Tests", "Students", "Import", "Samples");

    [Fact]
    public async Task From_a_class_list_to_a_scan_that_the_head_sees()
    {
        await using var office = await browser.OpenAsync(portal, Screen.Desktop);
        await office.SignInAsync(Clerk);
        await office.PictureAsync("journey-1-office");

        await ImportAsync(office, "class-list.csv");
        await office.PictureAsync("journey-2-imported-csv");
        await ImportAsync(office, "class-list.xlsx");
        await office.PictureAsync("journey-3-imported-xlsx");

        await IssueForImportedClassAsync(office.Page);
        await office.PictureAsync("journey-4-issued");
        var token = await PrintAndReadAsync(office);

        await using var head = await browser.OpenAsync(portal, Screen.Desktop);
        await head.SignInAsync(Head);
        await head.Page.GotoAsync("/gate/live");
        await head.Page.Locator(".live-state.is-live").WaitForAsync();

        var name = await ScanAsync(token);

        await Assertions.Expect(head.Page.Locator(".live-scan", new() { HasTextString = name }).First)
            .ToBeVisibleAsync();
        await head.PictureAsync("journey-6-live");
        await head.Page.GotoAsync("/");
        await Assertions.Expect(head.Page.Locator("main")).ToContainTextAsync(name);
        await head.PictureAsync("journey-7-dashboard");
        await head.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await head.PictureAsync("journey-7-dashboard-phone");
        Assert.Empty(office.Complaints.Concat(head.Complaints));
    }

    private static async Task ImportAsync(Window office, string file)
    {
        var page = office.Page;
        await page.GotoAsync("/students/import");
        await page.SetInputFilesAsync("input[type=file]", Path.Combine(Samples, file));
        await page.ClickAsync("form[enctype] button[type=submit]");
        await page.WaitForURLAsync("**/students/import/*");
        await office.CheckAccessibleAsync();
        await page.CheckAsync("input[type=checkbox] >> nth=0");
        await page.ClickAsync("main form:has(select) button[type=submit]");
        await page.WaitForSelectorAsync("#dry-run");
        await office.CheckAccessibleAsync();
        await page.ClickAsync("form[action$='/apply'] button");
        await page.WaitForSelectorAsync("#result");
        await office.CheckAccessibleAsync();
    }

    private static async Task IssueForImportedClassAsync(IPage page)
    {
        await page.GotoAsync("/passes/issue");
        var imported = page.Locator("select[name=class] option", new() { HasTextString = "Hifz-2" }).First;
        await page.GotoAsync($"/passes/issue?class={await imported.GetAttributeAsync("value")}");
        await page.ClickAsync("form[action='/passes/issue/class'] button");
        await FinishWorkAsync(page);
    }

    /// <summary>Prints the newest passes and reads a code off the paper, as a scanner would.</summary>
    private static async Task<string> PrintAndReadAsync(Window office)
    {
        var page = office.Page;
        await page.GotoAsync("/passes");
        var ticks = page.Locator("form[action='/passes/print'] tbody input[type=checkbox]");
        for (var row = 0; row < 12; row++)
        {
            await ticks.Nth(row).CheckAsync();
        }

        await page.ClickAsync("form[action='/passes/print'] button:not([name])");
        await FinishWorkAsync(page);
        await office.PictureAsync("journey-5-printed");
        await office.CheckAccessibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='/file']"));
        return await Paper.ReadCodeAsync(await download.PathAsync());
    }

    private static async Task FinishWorkAsync(IPage page)
    {
        await page.WaitForURLAsync("**/work/*");
        await Assertions.Expect(page.Locator("form[action$='/cancel']")).ToHaveCountAsync(0);
    }

    private async Task<string> ScanAsync(string token)
    {
        using var reader = new HttpClient { BaseAddress = portal.Address };
        reader.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await ReaderKeyAsync());
        using var answer = await reader.PostAsJsonAsync(
            "/api/v1/passes/verify", new { qrCode = token, scanId = Guid.NewGuid().ToString("N") }, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        var scan = body.GetProperty("data");
        Assert.Equal("granted", scan.GetProperty("result").GetString());
        return scan.GetProperty("student").GetProperty("name").GetString()!;
    }

    private async Task<string> ReaderKeyAsync()
    {
        var lines = await File.ReadAllLinesAsync(portal.ReaderKeys, TestContext.Current.CancellationToken);
        return lines.First(line => line.StartsWith("NOOR", StringComparison.Ordinal)).Split('\t', ' ', StringSplitOptions.RemoveEmptyEntries)[^1];
    }
}
