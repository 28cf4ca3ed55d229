using Microsoft.Playwright;

namespace SmartAcademy.E2E.Support;

/// <summary>Leads the eye through the states of the gate page, each in the next language, by day and by night, without loading it anew.</summary>
internal sealed class GateShow(Window window, GatePhone phone, string screen, int firstLanguage)
{
    private const string Choose = """
        language => {
            const choice = document.querySelector('[data-languages]');
            choice.value = language;
            choice.dispatchEvent(new Event('change'));
        }
        """;

    private static readonly string[] Languages = ["en", "bn", "ar"];

    private int states;

    /// <summary>Looks at the desk or what stands before it, by day and by night.</summary>
    /// <param name="state">What the pictures are called by.</param>
    /// <param name="come">Brings the page into the state, after the language was chosen.</param>
    public async Task LookAsync(string state, Func<Task> come)
    {
        var name = await EnterAsync(state, come);
        await LightAsync(ColorScheme.Light);
        await window.LookAsync(name + "-light");
        await LightAsync(ColorScheme.Dark);
        await window.PictureAsync(name + "-dark");
        Assert.Empty(await Eyes.ContrastFaultsOfAsync(window.Page));
        await phone.DismissAsync();
    }

    /// <summary>Scans a code and looks at the answer, whose colours are the same by day and by night.</summary>
    public async Task LookAtAnswerAsync(string state, string code, string? also = null)
    {
        var name = await EnterAsync(state, () => phone.HoldAsync(code));
        if (also is not null)
        {
            await window.Page.Locator(also).WaitForAsync();
        }

        await window.LookAsync(name);
        await phone.DismissAsync();
    }

    private async Task<string> EnterAsync(string state, Func<Task> come)
    {
        var language = Languages[(firstLanguage + states++) % Languages.Length];
        await window.Page.EvaluateAsync(Choose, language);
        await Assertions.Expect(window.Page.Locator($"html[lang={language}][dir={(language == "ar" ? "rtl" : "ltr")}]")).ToHaveCountAsync(1);
        await come();
        return $"gate-page-{states:00}-{state}-{screen}-{language}";
    }

    private Task LightAsync(ColorScheme colours) => window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
}
