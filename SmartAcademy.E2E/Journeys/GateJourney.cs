using System.Globalization;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

public sealed class GateJourney(Portal portal, Browser browser)
{
    private const string Admin = "admin@noor.example";
    private const string Guard = "guard@noor.example";

    [Fact]
    public async Task A_new_reader_scans_a_pass_and_the_guards_open_page_shows_it()
    {
        var key = await EnrolReaderAsync();
        await using var guard = await browser.OpenAsync(portal, Screen.Phone, "bn");
        await guard.SignInAsync(Guard);
        await guard.Page.GotoAsync("/gate/live");
        await guard.Page.Locator(".live-state.is-live").WaitForAsync();
        var token = await AnyTokenAsync();

        var name = await ScanAsync(key, token);
        await guard.Page.Locator(".live-scan.is-new").GetByText(name).WaitForAsync();

        await guard.PictureAsync("gate-live-phone-bn");
        await guard.CheckAccessibleAsync();
        Assert.Empty(guard.Complaints);
    }

    [Fact]
    public async Task A_child_whom_the_gate_page_refuses_is_let_in_by_a_guard_and_the_head_reads_why()
    {
        var school = await GateSchool.MakeAsync(portal);
        var code = (await school.IssueAsync(1, "Rashed"))[0];
        await school.BlockAsync("Rashed", new BlockWish("Private", "Call the office", null, null, null, BlockForce.Deny));
        await using var wire = Wire.To(portal);
        await using var window = await browser.OpenAsync(wire.Address, Screen.Phone);
        await window.SignInAsync(await portal.AddPersonAsync(Role.Security, school.Id));
        var phone = new GatePhone(window, wire);
        await phone.EnrolAsync(await GatePhone.OfferAsync(portal, school));
        await phone.HoldAsync(code);
        Assert.Equal("no", await phone.Answer.GetAttributeAsync("data-tone"));
        await Assertions.Expect(phone.Answer).ToContainTextAsync("Call the office");

        // A window of the same person, which ends with the other one.
        var portalWindow = new Window(phone.Page.Context, await phone.Page.RunAndWaitForPopupAsync(() => phone.Page.ClickAsync("#answer-override")));
        var desk = portalWindow.Page;
        await desk.GetByRole(AriaRole.Heading, new() { Name = "Rashed 1" }).WaitForAsync();
        await portalWindow.LookAsync("override-phone");
        await desk.CheckAsync("[name='Form.Why'][value=OfficeAgreed]");
        await desk.ClickAsync("main form[method=post] button[type=submit]");
        await Assertions.Expect(desk.Locator("main .flash")).ToContainTextAsync("Abdul Karim");

        var logs = await school.LogsAsync();
        var denied = Assert.Single(logs, log => log.Status is AccessStatus.Denied);
        var granted = Assert.Single(logs, log => log.Status is AccessStatus.Granted);
        Assert.Equal((denied.Id, denied.StudentId, denied.Direction), (granted.OverrideOf, granted.StudentId, granted.Direction));
        await ReviewAsync(school, SchoolClock.For(TimeProvider.System, null).DayOf(granted.OccurredAt));
        Assert.Empty(window.Complaints.Concat(portalWindow.Complaints));
    }

    private async Task ReviewAsync(GateSchool school, DateOnly day)
    {
        await using var head = await browser.OpenAsync(portal, Screen.Desktop);
        await head.SignInAsync(await portal.AddPersonAsync(Role.SchoolAdmin, school.Id));
        await head.Page.GotoAsync($"/gate/rules/overrides?day={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        await head.Page.GetByRole(AriaRole.Heading, new() { Name = "Rashed 1" }).WaitForAsync();
        await head.LookAsync("override-review-desktop");
        await head.Page.Locator("form[action$='/review'] button").ClickAsync();
        await Assertions.Expect(head.Page.Locator("form[action$='/review']")).ToHaveCountAsync(0);
        Assert.Empty(head.Complaints);
    }

    private async Task<string> EnrolReaderAsync()
    {
        await using var admin = await browser.OpenAsync(portal, Screen.Desktop);
        await admin.SignInAsync(Admin);
        await admin.Page.GotoAsync("/devices/new");
        await admin.Page.FillAsync("[name='Form.Name']", "Left reader");
        await admin.Page.SelectOptionAsync("[name='Form.AccessPointId']", new SelectOptionValue { Index = 1 });
        await admin.Page.ClickAsync("main form[method=post] button[type=submit]");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make the first key" }).ClickAsync();
        var key = await admin.WordsOfAsync("#new-key");
        await admin.PictureAsync("device-key-desktop");
        await admin.CheckAccessibleAsync();
        Assert.Empty(admin.Complaints);
        return key;
    }

    /// <summary>The text that stands in the QR code of some active student's pass.</summary>
    private async Task<PassToken> AnyTokenAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        var contexts = portal.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>();
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var pass = await (from row in db.Passes
                          join student in db.Students on row.StudentId equals student.Id
                          join school in db.Schools on row.SchoolId equals school.Id
                          where school.Code == "NOOR" && row.Status == PassStatus.Active && row.ExpiresOn > today
                              && student.Status == Domain.Students.StudentStatus.Active
                          select row).FirstAsync(ct);
        var key = portal.Services.GetRequiredService<IPassKeys>().Find(pass.KeyVersion)!;
        return PassToken.Make(key, pass.Id);
    }

    private async Task<string> ScanAsync(string key, PassToken token)
    {
        using var device = new HttpClient { BaseAddress = portal.Address };
        device.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var answer = await device.PostAsJsonAsync(
            "/api/v1/passes/verify", new { qrCode = token.Text, scanId = Guid.NewGuid().ToString("N") }, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>(TestContext.Current.CancellationToken);
        Assert.Equal("granted", (string?)body!["data"]!["result"]);
        return (string)body["data"]!["student"]!["name"]!;
    }
}
