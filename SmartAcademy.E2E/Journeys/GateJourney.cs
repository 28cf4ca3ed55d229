using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
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

    private async Task<string> EnrolReaderAsync()
    {
        await using var admin = await browser.OpenAsync(portal, Screen.Desktop);
        await admin.SignInAsync(Admin);
        await admin.Page.GotoAsync("/devices/new");
        await admin.Page.FillAsync("[name='Form.Name']", "Left reader");
        await admin.Page.SelectOptionAsync("[name='Form.AccessPointId']", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await admin.Page.ClickAsync("main form[method=post] button[type=submit]");
        await admin.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Make the first key" }).ClickAsync();
        var key = await admin.Page.Locator("#new-key").TextContentAsync();
        await admin.PictureAsync("device-key-desktop");
        await admin.CheckAccessibleAsync();
        Assert.Empty(admin.Complaints);
        return key!.Trim();
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
