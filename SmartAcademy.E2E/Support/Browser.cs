using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SmartAcademy.E2E.Support.Browser))]

namespace SmartAcademy.E2E.Support;

/// <summary>One headless Chromium for the whole run; each journey gets a window with its own cookies.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>In milliseconds. Only what is broken takes so long, even on a machine that is busy with other things.</summary>
    internal const int Patience = 60_000;

    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(Options());
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }

    public Task<Window> OpenAsync(Portal portal, Screen screen, string language = "en", ColorScheme colours = ColorScheme.Light) =>
        OpenAsync(portal.Address, screen, language, colours);

    public Task<Window> OpenAsync(Uri address, Screen screen, string language = "en", ColorScheme colours = ColorScheme.Light) =>
        OpenAsync(chromium!, address, screen, language, colours);

    /// <summary>For a journey that starts a browser of its own, with a camera for instance.</summary>
    internal static async Task<Window> OpenAsync(IBrowser chromium, Uri address, Screen screen, string language, ColorScheme colours)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = colours,
            Locale = language switch { "bn" => "bn-BD", "ar" => "ar-EG", _ => "en-GB" },
            HasTouch = screen.IsPhone,
            IsMobile = screen.IsPhone,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        await Window.ReportViolationsAsync(context);
        return new Window(context, await context.NewPageAsync());
    }

    internal static BrowserTypeLaunchOptions Options(params string[] more) => new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("ACADEMY_CHROMIUM") ?? "/usr/bin/chromium",
        Args = [.. Quiet, .. more],
    };
}
