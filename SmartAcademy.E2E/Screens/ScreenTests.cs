using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

/// <summary>Every page of every role on a desk and on a phone: no axe violation, no sideways scrolling, nothing in the console.</summary>
public sealed class ScreenTests(Portal portal, Browser browser)
{
    private static readonly string[] OfAll = ["/", "/account/change-password", "/not-found"];

    private static readonly Dictionary<string, string[]> PagesOf = new()
    {
        ["superadmin@academy.example"] = ["/schools", "/schools/{row}", "/schools/new"],
        ["admin@noor.example"] =
        [
            "/students", "/students?q=রহ", "/students/{row}", "/students/{row}?tab=guardians", "/students/{row}?tab=history", "/students/{row}/edit",
            "/students/new", "/students/import", "/students/photos", "/guardians", "/guardians/{row}", "/classes", "/classes/{row}", "/classes/{row}/edit", "/classes/new",
            "/departments", "/departments/{row}", "/departments/new", "/academic-years", "/passes", "/passes/{row}", "/passes/issue", "/access-points", "/access-points/{row}",
            "/access-points/new", "/devices", "/devices/{row}", "/devices/new", "/access-logs", "/gate/live", "/work", "/api-docs",
        ],
        ["office@noor.example"] = ["/students", "/passes"],
        ["teacher@noor.example"] = [],
        ["guard@noor.example"] = ["/gate/live", "/access-logs"],
        ["parent@noor.example"] = ["/my/pass"],
        ["student@noor.example"] = ["/my/pass"],
    };

    public static TheoryData<string, string, string> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, string>();
            foreach (var login in PagesOf.Keys)
            {
                looks.Add(login, "desktop", "en");
                looks.Add(login, "phone", "bn");
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pages_are_accessible_and_fit(string login, string screenName, string language)
    {
        var screen = screenName == "phone" ? Screen.Phone : Screen.Desktop;
        await using var window = await browser.OpenAsync(portal, screen, language, screen.IsPhone ? ColorScheme.Dark : ColorScheme.Light);
        await window.Page.GotoAsync("/account/sign-in");
        await window.CheckAccessibleAsync();
        await window.SignInAsync(login);
        foreach (var page in OfAll.Concat(PagesOf[login]))
        {
            await OpenAsync(window.Page, page);
            await window.PictureAsync($"{login.Split('@')[0]}{NameOf(page)}-{screenName}");
            await window.CheckAccessibleAsync();
        }

        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    /// <summary><c>{row}</c> is the first row of the list before it.</summary>
    private static async Task OpenAsync(IPage page, string address)
    {
        if (address.Split("/{row}") is [var list, var rest])
        {
            await page.GotoAsync(list);
            var row = await page.Locator($"main a[href^='{list}/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            address = row.First(href => Guid.TryParse(href.Split('/', '?')[2], out _)).Split('?')[0] + rest;
        }

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
    }

    private static string NameOf(string page) =>
        string.Concat(page.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).TrimEnd('-');
}
