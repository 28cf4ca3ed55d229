using Microsoft.Playwright;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Screens;

/// <summary>What a guard sees on a phone and on a kiosk: every state by day and by night, and over both screens in two of the three languages.</summary>
public sealed class GatePageScreenTests(Portal portal, Browser browser)
{
    private const string Long = "Mohammad Abdullah Al-Mahmud Chowdhury";

    [Theory]
    [InlineData("phone", 0)]
    [InlineData("desktop", 1)]
    public async Task The_gate_page_is_accessible_in_every_state(string screen, int firstLanguage)
    {
        var school = await GateSchool.MakeAsync(portal);
        await school.SwitchOnAsync(rules => (rules with { Passback = RuleMode.Hard }).SetCapacity(null, 500, RuleMode.Hard));
        var good = await school.IssueAsync(3, Long);
        var told = (await school.IssueAsync(1, "Karim"))[0];
        var blocked = (await school.IssueAsync(1, "Rashed"))[0];
        await school.BlockAsync("Karim", new BlockWish("Private", "Only the mother may collect", "শুধু মা নিয়ে যেতে পারবেন", null, null, BlockForce.Tell));
        await school.BlockAsync("Rashed", new BlockWish("Private", "Call the office", "অফিসে ফোন করুন", null, null, BlockForce.Deny));
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Named(screen));
        var phone = new GatePhone(window, wire);
        var show = new GateShow(window, phone, screen, firstLanguage);

        await window.Page.GotoAsync("/gate-reader/");
        // The page listens once it knows that it has no gate.
        var notice = window.Page.Locator("#notice[data-name=not-enrolled]");
        await notice.WaitForAsync();
        await show.LookAsync("not-enrolled", () => notice.WaitForAsync());
        await school.GiveFaceAsync(Long, await window.Page.Locator("#notice img").ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }));
        await window.Page.GotoAsync("about:blank");
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));
        await OnlineAsync(show, phone, good[0], told, blocked);
        await wire.CutAsync();
        await OfflineAsync(show, phone, good[0], good[1]);
        await school.CloseAsync("Dog in the yard", LockdownExits.Hold);
        wire.Mend();
        await InLockdownAsync(show, phone, wire, good[2]);

        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("Failed to load resource", StringComparison.Ordinal));
    }

    private static async Task OnlineAsync(GateShow show, GatePhone phone, string good, string told, string blocked)
    {
        await show.LookAsync("ready", () => Task.CompletedTask);
        await show.LookAtAnswerAsync("yes", good, also: "#answer-photo");
        await show.LookAtAnswerAsync("attention", told);
        await Assertions.Expect(phone.Page.Locator("#answer-flags")).ToContainTextAsync("Only the mother may collect");
        await show.LookAtAnswerAsync("no", blocked);
        await show.LookAtAnswerAsync("unknown", "no code of ours");
        await show.LookAsync("type", () => phone.Page.ClickAsync("#type"));
        await phone.Page.Keyboard.PressAsync("Escape");
        await show.LookAsync("settings", () => phone.Page.ClickAsync("#settings"));
        await phone.Page.Keyboard.PressAsync("Escape");
    }

    private static async Task OfflineAsync(GateShow show, GatePhone phone, string forged, string good)
    {
        await show.LookAtAnswerAsync("offline-no", GateSchool.Forge(forged));
        await show.LookAsync("offline", () => phone.Page.Locator("#unknown").WaitForAsync());
        await show.LookAtAnswerAsync("offline-yes", good);
    }

    private static async Task InLockdownAsync(GateShow show, GatePhone phone, Wire wire, string good)
    {
        await show.LookAsync("lockdown", async () =>
        {
            await phone.NoticeNetworkAsync();
            await phone.Page.Locator("#lockdown[data-sure=true]").WaitForAsync();
        });
        await show.LookAtAnswerAsync("lockdown-no", good);
        await wire.CutAsync();
        await phone.AgeAsync();
        await show.LookAsync("old-list", () => phone.Page.Locator("#lockdown[data-sure=false]").WaitForAsync());
        await show.LookAtAnswerAsync("lockdown-unsure", good);
    }
}
