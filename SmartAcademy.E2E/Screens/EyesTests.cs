using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

/// <summary>All that the tours tell rests on these eyes, so here is something for them to see.</summary>
public sealed class EyesTests(Portal portal, Browser browser)
{
    private const string Spoil = """
        () => {
            const picture = document.createElement('img');
            picture.src = '/favicon.svg';
            picture.style.minWidth = '2000px';
            document.querySelector('main').append(picture);
        }
        """;

    [Fact]
    public async Task A_picture_without_words_and_a_page_too_wide_are_seen()
    {
        await using var window = await browser.OpenAsync(portal, Screen.Phone);
        await window.Page.GotoAsync("/account/sign-in");
        Assert.Empty(await Eyes.FaultsOfAsync(window.Page));

        await window.Page.EvaluateAsync(Spoil);

        var faults = await Eyes.FaultsOfAsync(window.Page);
        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("sideways", StringComparison.Ordinal));
    }
}
