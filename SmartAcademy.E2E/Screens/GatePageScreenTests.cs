using Microsoft.Playwright;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

/// <summary>What a guard sees, in each language, on a phone and on a kiosk.</summary>
public sealed class GatePageScreenTests(Portal portal, Browser browser)
{
    [Theory]
    [InlineData("phone", "en", ColorScheme.Light)]
    [InlineData("phone", "bn", ColorScheme.Dark)]
    [InlineData("phone", "ar", ColorScheme.Light)]
    [InlineData("desktop", "en", ColorScheme.Dark)]
    [InlineData("desktop", "bn", ColorScheme.Light)]
    public async Task The_gate_page_is_accessible_in_every_state(string screen, string language, ColorScheme colours)
    {
        var school = await GateSchool.MakeAsync(portal);
        var good = (await school.IssueAsync(1, "Mohammad Abdullah Al-Mahmud Chowdhury"))[0];
        var stopped = (await school.IssueAsync(1, "Karim", change: pass => pass.Revoke(null, "lost", DateTimeOffset.UtcNow)))[0];
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Named(screen), language, colours);
        var phone = new GatePhone(window, wire);
        var name = $"{screen}-{language}";
        await window.Page.GotoAsync("/gate-reader/");
        await window.Page.Locator("#notice[data-name=not-enrolled]").WaitForAsync();
        await window.LookAsync($"gate-page-1-not-enrolled-{name}");
        await window.Page.GotoAsync("about:blank");

        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));
        Assert.Equal((language, language == "ar" ? "rtl" : "ltr"), await WritingAsync(window.Page));
        await window.LookAsync($"gate-page-2-ready-{name}");
        await HoldAsync(window, phone, good, $"gate-page-3-yes-{name}");
        await HoldAsync(window, phone, stopped, $"gate-page-4-no-{name}");
        await HoldAsync(window, phone, "no code of ours", $"gate-page-5-unknown-{name}");
        await window.Page.ClickAsync("#type");
        await window.LookAsync($"gate-page-6-type-{name}");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Page.ClickAsync("#settings");
        await window.LookAsync($"gate-page-7-settings-{name}");
        await window.Page.Keyboard.PressAsync("Escape");
        await wire.CutAsync();
        await HoldAsync(window, phone, GateSchool.Forge(good), $"gate-page-8-offline-no-{name}");
        await window.LookAsync($"gate-page-9-offline-{name}");
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("Failed to load resource", StringComparison.Ordinal));
    }

    private static async Task HoldAsync(Window window, GatePhone phone, string code, string picture)
    {
        await phone.HoldAsync(code);
        await window.LookAsync(picture);
        await window.Page.ClickAsync("#answer-close");
        await Assertions.Expect(phone.Answer).ToBeHiddenAsync();
    }

    private static async Task<(string Language, string Direction)> WritingAsync(IPage page) =>
        (await page.GetAttributeAsync("html", "lang") ?? "", await page.GetAttributeAsync("html", "dir") ?? "");
}
