using Microsoft.Playwright;

namespace SmartAcademy.E2E.Support;

/// <summary>A browser window that remembers everything that went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private const string Violation = "Content security policy";

    private readonly IBrowserContext context;

    public Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }

            if (message.Text.StartsWith(Violation, StringComparison.Ordinal))
            {
                Violations.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Script errors and refused content, as the browser's console said them.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What the content security policy forbade a page; see <see cref="DisposeAsync"/>.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Makes every page of a context tell when its content security policy was broken, silent reports included.</summary>
    public static Task ReportViolationsAsync(IBrowserContext context) => context.AddInitScriptAsync(
        $$"""
        document.addEventListener('securitypolicyviolation', event => console.error(
            `{{Violation}}: ${event.effectiveDirective} forbids ${event.blockedURI || event.sample} on ${event.documentURI} (${event.sourceFile}:${event.lineNumber})`));
        """);

    /// <summary>Closes the window; no journey may have broken the content security policy on its way.</summary>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.True(Violations.Count == 0, string.Join('\n', Violations));
    }

    public async Task SignInAsync(string login, string password = Portal.Password)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.FillAsync("input[name='Form.Login']", login);
        await Page.FillAsync("input[name='Form.Password']", password);
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    public async Task SignOutAsync()
    {
        await Page.ClickAsync(".account-button");
        await Page.ClickAsync("form[action='/account/sign-out'] button");
        await Page.WaitForURLAsync("**/account/sign-in");
    }

    /// <summary>The words of an element of a page that has come whole: a page that is still coming may have the element, but not yet its words.</summary>
    public async Task<string> WordsOfAsync(string selector)
    {
        var element = Page.Locator(selector);
        await element.WaitForAsync();
        await Page.WaitForLoadStateAsync();
        return (await element.TextContentAsync())!.Trim();
    }

    /// <summary>A page as it must be: accessible, without sideways scrolling, with a picture to look at.</summary>
    public async Task LookAsync(string picture)
    {
        await PictureAsync(picture);
        await CheckAccessibleAsync();
    }

    /// <summary>Saves a picture of the whole page under artifacts/screenshots, where the run was asked for them.</summary>
    public Task PictureAsync(string name) => Pictures.AreWanted
        ? Page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.FileOf(name), FullPage = true })
        : Task.CompletedTask;

    public async Task CheckAccessibleAsync()
    {
        var faults = string.Join('\n', await Eyes.FaultsOfAsync(Page));
        Assert.True(faults.Length == 0, faults);
    }
}
