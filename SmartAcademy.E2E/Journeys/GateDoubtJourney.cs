using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartAcademy.Domain.Passes;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>What a guard's phone says when it does not know better, has no room, or was wrong.</summary>
public sealed class GateDoubtJourney(Portal portal, Browser browser)
{
    private const string HasNoRoom = """
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...scan) {
            if (globalThis.isFull && this.name === 'scans') {
                throw new DOMException('No room', 'QuotaExceededError');
            }
            return put.apply(this, scan);
        };
        """;

    [Fact]
    public async Task A_pass_that_was_stopped_meanwhile_is_let_in_offline_and_the_guard_hears_of_it_afterwards()
    {
        var school = await GateSchool.MakeAsync(portal);
        var code = (await school.IssueAsync(1, "Rashed"))[0];
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        var phone = await EnrolAsync(window, wire, school);
        await wire.CutAsync();
        await portal.ReadAsync((db, ct) => db.Passes.Where(pass => pass.SchoolId == school.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(pass => pass.Status, PassStatus.Revoked), ct));
        Assert.Equal("yes", (await phone.ScanAsync(code)).Tone);

        wire.Mend();
        await phone.NoticeNetworkAsync();

        await phone.WaitsAsync(0);
        await Assertions.Expect(phone.Page.Locator("#differences")).ToContainTextAsync("The portal said otherwise for 1 scans");
        await phone.Page.ClickAsync("#differences summary");
        await Assertions.Expect(phone.Page.Locator("#differences-list li")).ToContainTextAsync("Rashed");
        await window.LookAsync("gate-page-difference-phone");
        await phone.Page.ReloadAsync();
        await Assertions.Expect(phone.Page.Locator("#differences")).ToBeVisibleAsync();
        await phone.Page.ClickAsync("#differences summary");
        await phone.Page.ClickAsync("#differences-away");
        await Assertions.Expect(phone.Page.Locator("#differences")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_old_list_is_said_and_lets_nobody_in_without_a_word()
    {
        var school = await GateSchool.MakeAsync(portal);
        var code = (await school.IssueAsync(1, "Rashed"))[0];
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        var phone = await EnrolAsync(window, wire, school);
        await wire.CutAsync();
        await phone.AgeAsync();

        await Assertions.Expect(phone.Status).ToHaveAttributeAsync("data-old", "true");
        await Assertions.Expect(phone.Status).ToContainTextAsync("list is 5 h old");
        var (tone, words) = await phone.ScanAsync(code);

        Assert.Equal("attention", tone);
        Assert.Contains("The list of stopped passes is old", words, StringComparison.Ordinal);
        await window.PictureAsync("gate-page-old-list-phone");
    }

    [Fact]
    public async Task A_phone_without_room_says_so_and_never_yes()
    {
        var school = await GateSchool.MakeAsync(portal);
        var codes = await school.IssueAsync(2, "Rashed");
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        await window.Page.AddInitScriptAsync(HasNoRoom);
        var phone = await EnrolAsync(window, wire, school);

        await phone.Page.EvaluateAsync("globalThis.isFull = true");
        Assert.Equal("yes", (await phone.ScanAsync(codes[0])).Tone);
        await wire.CutAsync();
        var (tone, words) = await phone.ScanAsync(codes[1]);

        Assert.Equal("no", tone);
        Assert.Contains("Not recorded", words, StringComparison.Ordinal);
        Assert.Single(await school.LogsAsync());
    }

    [Fact]
    public async Task A_scan_that_the_portal_does_not_take_keeps_no_other_back_and_stays_in_sight()
    {
        var school = await GateSchool.MakeAsync(portal);
        var codes = await school.IssueAsync(5, "Rashed");
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        var phone = await EnrolAsync(window, wire, school);
        await wire.CutAsync();
        foreach (var code in codes)
        {
            await phone.ScanAsync(code);
        }

        await phone.SpoilOneAsync();
        wire.Mend();
        await phone.NoticeNetworkAsync();

        await phone.WaitsAsync(1);
        await Assertions.Expect(phone.Status).ToContainTextAsync("1 not taken: call the office");
        Assert.Equal(4, (await school.LogsAsync()).Count);
        Assert.StartsWith("not an id", Assert.Single(await phone.KeptAsync()), StringComparison.Ordinal);
        await phone.DismissAsync();
        await phone.Page.ClickAsync("#differences summary");
        await Assertions.Expect(phone.Page.Locator("#differences-list li")).ToContainTextAsync("Rashed");
        await phone.Page.ClickAsync("#differences-away");
        await phone.WaitsAsync(0);
    }

    /// <summary>A phone that changes hands must not tell one school of another's pupils.</summary>
    [Fact]
    public async Task Scans_of_one_school_are_never_delivered_to_another()
    {
        var (school, other) = (await GateSchool.MakeAsync(portal), await GateSchool.MakeAsync(portal));
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        var used = await GatePhone.OfferAsync(portal, school);
        var phone = new GatePhone(window, wire);
        await phone.EnrolAsync(used);
        await wire.CutAsync();
        await phone.ScanAsync((await school.IssueAsync(1, "Rashed"))[0]);
        await portal.ReadAsync((db, ct) => db.DeviceKeys.Where(key => key.DeviceId == school.Device.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, DateTimeOffset.UtcNow), ct));
        wire.Mend();
        await phone.NoticeNetworkAsync();
        await phone.Page.Locator("#notice[data-name=refused]").WaitForAsync();

        await phone.Page.GotoAsync("about:blank");
        await phone.Page.GotoAsync($"/gate-reader/#enrol={used}");
        await Assertions.Expect(phone.Page.Locator("#notice[data-name=failed]")).ToContainTextAsync("already used");
        Assert.Equal(new Uri(wire.Address, "/gate-reader/").ToString(), phone.Page.Url);
        await phone.Page.GotoAsync("about:blank");
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, other));

        await Assertions.Expect(phone.Status).ToContainTextAsync("1 not taken: call the office");
        Assert.Empty(await other.LogsAsync());
        Assert.Empty(await school.LogsAsync());
    }

    private async Task<GatePhone> EnrolAsync(Window window, Wire wire, GateSchool school)
    {
        var phone = new GatePhone(window, wire);
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));
        return phone;
    }
}
