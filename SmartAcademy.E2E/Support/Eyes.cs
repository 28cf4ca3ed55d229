using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SmartAcademy.E2E.Support;

/// <summary>Looks at a page as those do who read with a keyboard, a screen reader or a small screen.</summary>
internal static class Eyes
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string[] Contrast = ["color-contrast"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Asked within the page: the package's own way asks every frame and sums up on a second page, which takes five times as long.
    // What still fades in has no contrast yet. It is put to its end and not waited for: a browser that draws nothing moves nothing.
    private const string Look = """
        async rules => {
            const moving = document.getAnimations().filter(animation => animation.effect.getComputedTiming().endTime !== Infinity);
            moving.forEach(animation => animation.finish());
            const seen = await axe.run(document, { runOnly: rules, resultTypes: ['violations'], preload: false });
            const faults = seen.violations.map(fault =>
                `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth > clientWidth ? [...faults, `it scrolls sideways by ${scrollWidth - clientWidth} px`] : faults;
        }
        """;

    /// <summary>What axe has against the page by WCAG 2.2 A and AA, and whether it scrolls sideways.</summary>
    public static Task<IEnumerable<string>> FaultsOfAsync(IPage page) => FaultsOfAsync(page, Rules);

    /// <summary>Contrast alone, which is all that changes when a page that was looked at turns from day to night.</summary>
    public static Task<IEnumerable<string>> ContrastFaultsOfAsync(IPage page) => FaultsOfAsync(page, Contrast);

    private static async Task<IEnumerable<string>> FaultsOfAsync(IPage page, string[] rules)
    {
        await page.WaitForLoadStateAsync();
        if (!await page.EvaluateAsync<bool>("'axe' in globalThis"))
        {
            await page.EvaluateAsync(Axe);
        }

        var faults = await page.EvaluateAsync<string[]>(Look, rules).WaitAsync(TimeSpan.FromMilliseconds(Browser.Patience));
        return faults.Select(fault => $"{page.Url}: {fault}");
    }
}
