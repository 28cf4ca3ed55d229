using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

/// <summary>Every page of every role on a desk and on a phone: no axe violation, no sideways scrolling, nothing in the console.</summary>
public sealed partial class ScreenTests(Portal portal, Browser browser)
{
    public static TheoryData<string, string, string> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, string>();
            foreach (var tour in Tours.All)
            {
                looks.Add(tour.Name, "desktop", "en");
                looks.Add(tour.Name, "phone", "bn");
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pages_are_accessible_and_fit(string tourName, string screenName, string language)
    {
        var tour = Tours.All.Single(tour => tour.Name == tourName);
        var screen = screenName == "phone" ? Screen.Phone : Screen.Desktop;
        await using var window = await browser.OpenAsync(portal, screen, language, screen.IsPhone ? ColorScheme.Dark : ColorScheme.Light);
        if (tour.Login is { } login)
        {
            await window.SignInAsync(login);
        }

        var faults = new List<string>();
        foreach (var page in tour.Pages)
        {
            await OpenAsync(window.Page, page);
            await window.PictureAsync($"{tour.Name}{NameOf(page)}-{screenName}");
            faults.AddRange(await window.FaultsAsync());
        }

        faults.AddRange(window.Complaints.Where(complaint => !RefusedPage().IsMatch(complaint)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        if (address.Split("/{row}") is [var list, var rest])
        {
            await page.GotoAsync(list);
            address = (await FirstRowAsync(page, list)).Split('?')[0] + rest;
        }

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>A list that streams brings its rows after the page has loaded.</summary>
    private static async Task<string> FirstRowAsync(IPage page, string list)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var links = await page.Locator($"main a[href^='{list}/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            if (links.FirstOrDefault(href => Guid.TryParse(href.Split('/', '?')[2], out _)) is { } row)
            {
                return row;
            }

            await Task.Delay(200, patience.Token);
        }
    }

    private static string NameOf(string page) =>
        string.Concat(page.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).TrimEnd('-');

    /// <summary>The pages that tell of a refusal say so in their status, and the browser repeats it.</summary>
    [GeneratedRegex("status of 40[34]")]
    private static partial Regex RefusedPage();
}
