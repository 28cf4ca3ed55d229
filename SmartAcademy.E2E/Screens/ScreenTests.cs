using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

/// <summary>Every page of every role on one screen: no axe violation, no sideways scrolling, nothing in the console.</summary>
public abstract partial class ScreenTests(Portal portal, Browser browser, Screen screen, string language, ColorScheme colours)
{
    public static TheoryData<string> TourNames => [.. Tours.All.Select(tour => tour.Name)];

    [Theory]
    [MemberData(nameof(TourNames))]
    public async Task Pages_are_accessible_and_fit(string tourName)
    {
        var tour = Tours.All.Single(tour => tour.Name == tourName);
        await using var window = await browser.OpenAsync(portal, screen, language, colours);
        if (tour.Login is { } login)
        {
            await window.SignInAsync(login);
        }

        var faults = new List<string>();
        var rows = new Dictionary<string, string>();
        foreach (var page in tour.Pages)
        {
            await window.Page.GotoAsync(await AddressOfAsync(window.Page, page, rows));
            await Assertions.Expect(window.Page.Locator("main .skeleton")).ToHaveCountAsync(0);
            await window.PictureAsync($"{tour.Name}{NameOf(page)}-{screen.Name}");
            faults.AddRange(await Eyes.FaultsOfAsync(window.Page));
        }

        faults.AddRange(window.Complaints.Where(complaint => !RefusedPage().IsMatch(complaint)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<string> AddressOfAsync(IPage page, string pattern, Dictionary<string, string> rows)
    {
        if (pattern.Split("/{row}") is not [var list, var rest])
        {
            return pattern;
        }

        if (!rows.TryGetValue(list, out var row))
        {
            await page.GotoAsync(list);
            // The first link to something of the list: an id has 36 letters.
            var place = list.Split('?')[0];
            var link = page.Locator($"xpath=//main//a[starts-with(@href, '{place}/') and string-length(@href) >= {place.Length + 37}]").First;
            rows[list] = row = (await link.GetAttributeAsync("href"))!.Split('?')[0];
        }

        return row + rest;
    }

    private static string NameOf(string page) =>
        string.Concat(page.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).TrimEnd('-');

    /// <summary>The pages that tell of a refusal say so in their status, and the browser repeats it.</summary>
    [GeneratedRegex("status of 40[34]")]
    private static partial Regex RefusedPage();
}
