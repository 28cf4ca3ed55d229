using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A guard with a phone, and a network that fails while the school comes in.</summary>
public sealed class OfflineGateJourney(Portal portal, Browser browser)
{
    private static readonly string[] Good = ["yes", "attention"];

    [Fact]
    public async Task A_phone_enrolled_by_its_QR_code_goes_on_without_a_network_and_loses_no_scan()
    {
        var school = await GateSchool.MakeAsync(portal);
        var morning = await MorningAsync(school);
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        var phone = new GatePhone(window, wire);
        await phone.EnrolAsync(await CodeOfOfficeAsync(school));
        Assert.Equal(new Uri(wire.Address, "/gate-reader/").ToString(), phone.Page.Url);
        await ScanOnlineAsync(phone, school);
        await ScanVisitorAsync(phone, school);

        await wire.CutAsync();
        var half = morning.Count / 2;
        await ScanAllAsync(phone, morning.Take(half));
        await phone.Page.ReloadAsync();
        await phone.Page.Locator("#gate").WaitForAsync();
        await phone.WaitsAsync(half);
        await ScanAllAsync(phone, morning.Skip(half));
        await phone.WaitsAsync(morning.Count);
        await window.PictureAsync("gate-page-offline-phone");
        Assert.Equal(2, (await school.LogsAsync()).Count);
        var kept = await phone.KeptAsync();

        wire.Mend();
        await phone.NoticeNetworkAsync();
        await phone.WaitsAsync(0);
        await Assertions.Expect(phone.Page.Locator("#delivered")).ToHaveAttributeAsync("data-confirmed", $"{morning.Count}");
        await Assertions.Expect(phone.Page.Locator("#differences")).ToBeHiddenAsync();
        var logs = (await school.LogsAsync()).Where(log => log.Offline).ToList();
        Assert.Equal(kept.Order(), logs.Select(log => $"{log.ScanId} {(log.Status is AccessStatus.Granted ? "granted" : "denied")}").Order());
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("Failed to load resource", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revoked_key_stops_the_page_which_keeps_its_scans_until_it_is_enrolled_again()
    {
        var school = await GateSchool.MakeAsync(portal);
        var codes = await school.IssueAsync(2, "Karim");
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone, "bn");
        var phone = new GatePhone(window, wire);
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));
        await wire.CutAsync();
        await phone.ScanAsync(codes[0]);
        await phone.ScanAsync(codes[1]);
        await portal.ReadAsync((db, ct) => db.DeviceKeys.Where(key => key.DeviceId == school.Device.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, DateTimeOffset.UtcNow), ct));

        wire.Mend();
        await phone.NoticeNetworkAsync();
        await phone.Page.Locator("#notice[data-name=refused]").WaitForAsync();
        await window.LookAsync("gate-page-refused-phone-bn");
        Assert.Equal(2, (await phone.KeptAsync()).Count);
        await phone.Page.GotoAsync("about:blank");
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));

        await phone.WaitsAsync(0);
        Assert.Equal(2, (await school.LogsAsync()).Count);
    }

    [Fact]
    public async Task A_portal_that_does_not_answer_keeps_nobody_waiting_and_what_only_it_can_check_is_left_to_the_guard()
    {
        var school = await GateSchool.MakeAsync(portal);
        var codes = await school.IssueAsync(1, "Karim");
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Desktop);
        var phone = new GatePhone(window, wire);
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));

        wire.IsHole = true;
        Assert.Contains((await phone.ScanAsync(codes[0])).Tone, Good);
        Assert.Equal("attention", (await phone.ScanAsync("SA1CHLPNBGBHSSRDCSNKPVKHSCHCSTRVBECVN")).Tone);
        await phone.Page.Locator("#answer-close").ClickAsync();
        await phone.Page.ClickAsync("#type");
        await phone.Page.FillAsync("#type-number", "P2026000001");
        await phone.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Answer).ToHaveAttributeAsync("data-count", "3");
        Assert.Equal("attention", await phone.Answer.GetAttributeAsync("data-tone"));
        await window.LookAsync("gate-page-unchecked-desktop");
        await phone.WaitsAsync(3);

        await wire.CutAsync();
        wire.IsHole = false;
        wire.Mend();
        await phone.NoticeNetworkAsync();
        await phone.WaitsAsync(0);
        var logs = await school.LogsAsync();
        Assert.Equal(3, logs.Count);
        Assert.Equal("Card forgotten", Assert.Single(logs, log => log.ReadBy is ReadBy.Typed).TypedReason);
    }

    /// <summary>Two windows of one gate would show and deliver the same scans.</summary>
    [Fact]
    public async Task A_second_window_waits_until_the_first_is_closed()
    {
        var school = await GateSchool.MakeAsync(portal);
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        var phone = new GatePhone(window, wire);
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));
        var second = await phone.Page.Context.NewPageAsync();
        await second.GotoAsync(new Uri(wire.Address, "/gate-reader/").ToString());
        await second.Locator("#notice[data-name=elsewhere]").WaitForAsync();

        await phone.Page.CloseAsync();

        await second.Locator("#gate").WaitForAsync();
    }

    private static async Task ScanOnlineAsync(GatePhone phone, GateSchool school)
    {
        var code = (await school.IssueAsync(1, "First"))[0];
        await phone.Page.Keyboard.TypeAsync(code);
        await phone.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Answer).ToHaveAttributeAsync("data-count", "1");
        Assert.Contains(await phone.Answer.GetAttributeAsync("data-tone"), Good);
        Assert.Contains("First 1", await phone.Answer.InnerTextAsync(), StringComparison.Ordinal);
        await phone.WaitsAsync(0);
        Assert.False(Assert.Single(await school.LogsAsync()).Offline);
    }

    private static async Task ScanVisitorAsync(GatePhone phone, GateSchool school)
    {
        var (_, words) = await phone.ScanAsync(await school.ReceiveAsync("Abdul Karim", "Fatema Khatun"));
        Assert.Contains("Abdul Karim", words, StringComparison.Ordinal);
        Assert.Contains("Visitor of Fatema Khatun", words, StringComparison.Ordinal);
        await phone.WaitsAsync(0);
    }

    private static async Task ScanAllAsync(GatePhone phone, IEnumerable<(string Code, string Expected)> scans)
    {
        foreach (var (code, expected) in scans)
        {
            var (tone, words) = await phone.ScanAsync(code);
            if (expected.Length == 0)
            {
                Assert.Contains(tone, Good);
            }
            else
            {
                Assert.Equal("no", tone);
                Assert.Contains(expected, words, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>A hundred cards in a mixed row, each with the sentence that a red answer must say.</summary>
    private async Task<List<(string Code, string Expected)>> MorningAsync(GateSchool school)
    {
        var now = DateTimeOffset.UtcNow;
        var other = await GateSchool.MakeAsync(portal);
        var good = await school.IssueAsync(70, "Ayesha");
        var revoked = await school.IssueAsync(10, "Stopped", change: pass => pass.Revoke(null, "lost", now));
        var expired = await school.IssueAsync(8, "Expired", SchoolClock.For(TimeProvider.System, null).Today.AddDays(-2));
        var forged = (await school.IssueAsync(7, "Forged")).Select(GateSchool.Forge);
        var foreign = await other.IssueAsync(5, "Foreign");
        return
        [
            .. good.Select(code => (code, ""))
                .Concat(revoked.Select(code => (code, "This pass was stopped.")))
                .Concat(expired.Select(code => (code, "This pass has run out.")))
                .Concat(forged.Select(code => (code, "The code was altered or badly read.")))
                .Concat(foreign.Select(code => (code, "This pass is of another school.")))
                .OrderBy(scan => scan.code[^20..], StringComparer.Ordinal),
        ];
    }

    /// <summary>The address under the QR code on the device's page; of it only what stands behind the # matters here.</summary>
    private async Task<string> CodeOfOfficeAsync(GateSchool school)
    {
        await using var admin = await browser.OpenAsync(portal, Screen.Desktop);
        await admin.SignInAsync(await portal.AddPersonAsync(Role.SchoolAdmin, school.Id));
        await admin.Page.GotoAsync($"/devices/{school.Device.Id}");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make a one-time code" }).ClickAsync();
        var address = new Uri(await admin.WordsOfAsync("#device-code"));
        await admin.LookAsync("device-code-desktop");
        Assert.Empty(admin.Complaints);
        return address.Fragment["#enrol=".Length..];
    }
}
