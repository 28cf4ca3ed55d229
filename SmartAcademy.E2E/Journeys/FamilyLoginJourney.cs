using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Domain.Users;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>The office lets families in: with a login they have, and with sheets for a whole class list.</summary>
public sealed class FamilyLoginJourney(Portal portal, Browser browser)
{
    [Theory]
    [InlineData("desktop", "en")]
    [InlineData("phone", "bn")]
    public async Task A_teacher_becomes_a_parent_with_one_login_and_is_parted_again(string screen, string language)
    {
        var guardian = await portal.ReadAsync((db, ct) => (
            from bond in db.Guardianships
            join row in db.Guardians on bond.GuardianId equals row.Id
            join school in db.Schools on row.SchoolId equals school.Id
            where school.Code == "NOOR" && row.UserId == null && bond.PortalAccess
            orderby row.Id descending
            select row.Id).FirstAsync(ct));
        var login = await portal.AddPersonAsync(Role.Teacher);
        await using var admin = await browser.OpenAsync(portal, Screen.Named(screen), language);
        await admin.SignInAsync(DemoLogins.Admin);

        await LinkAsync(admin, guardian, "nobody@noor.example");
        await admin.Page.WaitForURLAsync("**/guardians/*?refused=login_unknown");
        await admin.LookAsync($"family-2-unknown-{screen}");
        await admin.Page.ClickAsync("[data-opens=login-link]");
        await admin.LookAsync($"family-1-link-{screen}");
        await LinkAsync(admin, guardian, login);
        await admin.Page.WaitForURLAsync("**/guardians/*?done=login-linked");
        await admin.LookAsync($"family-3-linked-{screen}");

        await admin.Page.ClickAsync("form[action$='/portal-access'] button");
        await admin.Page.WaitForURLAsync("**/users/*");
        await admin.LookAsync($"family-4-user-{screen}");
        await admin.Page.ClickAsync("[data-opens^=unlink-]");
        await admin.LookAsync($"family-5-unlink-{screen}");
        await admin.Page.FillAsync("dialog[open] textarea", "ভুল পরিবার · Another family");
        await admin.Page.ClickAsync("dialog[open] .button-danger");
        await admin.Page.WaitForURLAsync("**/users/*?done=login-unlinked");
        await admin.LookAsync($"family-6-unlinked-{screen}");
        await Assertions.Expect(admin.Page.Locator("[data-opens^=unlink-]")).ToHaveCountAsync(0);
        Assert.Empty(admin.Complaints);
    }

    [Theory]
    [InlineData("desktop", "en", "Yusuf Saleh,Seven,Q,1,Saleh Uddin,01300-771001")]
    [InlineData("phone", "bn", "Zaid Harun,Seven,R,1,Harun Rashid,01300-771002")]
    public async Task An_admin_prints_sheets_for_the_families_of_a_list(string screen, string language, string row)
    {
        await using var admin = await browser.OpenAsync(portal, Screen.Named(screen), language);
        await admin.SignInAsync(DemoLogins.Admin);
        var page = await ImportAsync(admin, "Name,Class,Section,Roll,Guardian,Mobile\n" + row + "\n");
        await admin.LookAsync($"family-7-list-{screen}");

        await admin.Page.CheckAsync("input[name=withPupils]");
        await admin.Page.ClickAsync("form[action$='/logins'] button");
        await admin.Page.WaitForURLAsync("**/work/*");
        await Assertions.Expect(admin.Page.Locator("a[href$='/file']")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await admin.LookAsync($"family-8-printed-{screen}");

        await admin.Page.GotoAsync(page);
        await admin.Page.ClickAsync("[data-opens=undo]");
        await admin.PictureAsync($"family-9-undo-{screen}");
        await admin.Page.ClickAsync("dialog[open] .button-danger");
        await Assertions.Expect(admin.Page.Locator("#result")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(admin.Page.Locator("main .flash")).ToHaveCountAsync(1);
        await admin.LookAsync($"family-10-undone-{screen}");
        Assert.Empty(admin.Complaints);
    }

    private static async Task LinkAsync(Window admin, Guid guardian, string login)
    {
        await admin.Page.GotoAsync($"/guardians/{guardian}");
        await admin.Page.ClickAsync("[data-opens=login-link]");
        await admin.Page.FillAsync("dialog[open] [name=login]", login);
        await admin.Page.Keyboard.PressAsync("Enter");
    }

    /// <returns>The page of the list, applied.</returns>
    private static async Task<string> ImportAsync(Window admin, string list)
    {
        var page = admin.Page;
        await page.GotoAsync("/students/import");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(list) });
        await page.ClickAsync("form[enctype] button[type=submit]");
        await page.WaitForURLAsync("**/students/import/*");
        await page.CheckAsync("input[type=checkbox] >> nth=0");
        await page.ClickAsync("main form:has(select) button[type=submit]");
        await page.WaitForSelectorAsync("#dry-run");
        await page.ClickAsync("form[action$='/apply'] button");
        await page.WaitForSelectorAsync("form[action$='/logins']", new() { Timeout = 60_000 });
        return new Uri(page.Url).AbsolutePath;
    }
}
