using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Domain.Students;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A sheet of paper goes home with a child, and the parent comes in with it.</summary>
public sealed class InvitationJourney(Portal portal, Browser browser)
{
    private const string OwnPassword = "ছায়া ঘেরা বাড়ি 7";

    [Fact]
    public async Task A_parent_comes_in_with_a_printed_code_and_the_office_shows_them_out()
    {
        var (guardian, child) = await GuardianWithoutLoginAsync();
        await using var admin = await browser.OpenAsync(portal, Screen.Desktop);
        await admin.SignInAsync(DemoLogins.Admin);
        var (user, address) = await PrintCodeAsync(admin, guardian);

        await using var parent = await browser.OpenAsync(portal, Screen.Phone, "bn");
        await ActivateAsync(parent, address);
        await Assertions.Expect(parent.Page.Locator("main")).ToContainTextAsync(child);
        await parent.LookAsync("invitation-4-home-phone");
        await using var finder = await browser.OpenAsync(portal, Screen.Phone, "bn");
        await ShowCodeAgainAsync(finder, address);

        await EndSessionAsync(admin, user);
        await IsOutAsync(parent.Page);
        await parent.SignInAsync(await LoginAsync(user), OwnPassword);
        var second = await NewCodeAsync(admin, user);
        await IsOutAsync(parent.Page);
        await ActivateAsync(parent, second);
        await SwitchOffAsync(admin, user);
        await IsOutAsync(parent.Page);
        await TryPasswordAsync(parent, await LoginAsync(user));
        Assert.Empty(admin.Complaints.Concat(parent.Complaints).Concat(finder.Complaints));
    }

    /// <returns>The user's page, and the address that stands on the sheet as a QR code.</returns>
    private static async Task<(string User, string Address)> PrintCodeAsync(Window admin, Guid guardian)
    {
        await admin.Page.GotoAsync($"/guardians/{guardian}");
        await admin.LookAsync("invitation-1-guardian-desktop");
        await admin.Page.ClickAsync("form[action$='/portal-access'] button");
        await admin.Page.WaitForURLAsync("**/users/*?done=invited");
        await admin.LookAsync("invitation-2-user-desktop");
        var sheet = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Page.ClickAsync("form[action$='/code.pdf'] button"));
        return (new Uri(admin.Page.Url).AbsolutePath, await Paper.ReadCodeAsync(await sheet.PathAsync()));
    }

    private static async Task ActivateAsync(Window parent, string address)
    {
        await parent.Page.GotoAsync(address);
        await parent.Page.FillAsync("[name='Form.Wanted']", OwnPassword);
        await parent.Page.FillAsync("[name='Form.Repeat']", OwnPassword);
        await parent.LookAsync("invitation-3-activate-phone");
        await parent.Page.ClickAsync("main button[type=submit]");
        await parent.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }

    /// <summary>Whoever finds the sheet later learns nothing and gets nothing.</summary>
    private static async Task ShowCodeAgainAsync(Window finder, string address)
    {
        await finder.Page.GotoAsync(address);
        await finder.Page.FillAsync("[name='Form.Wanted']", OwnPassword);
        await finder.Page.FillAsync("[name='Form.Repeat']", OwnPassword);
        await finder.Page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(finder.Page.Locator("main .field-error, main .flash").First).ToBeVisibleAsync();
        await finder.LookAsync("invitation-5-used-code-phone");
    }

    private async Task EndSessionAsync(Window admin, string user)
    {
        await admin.Page.GotoAsync($"/sessions?q={Uri.EscapeDataString(await NameAsync(user))}");
        await admin.LookAsync("invitation-6-sessions-desktop");
        await admin.Page.ClickAsync("main tbody tr:first-child [data-opens^=end-]");
        await admin.Page.ClickAsync("dialog[open] .button-danger");
        await admin.Page.WaitForURLAsync("**/sessions?*done=session-ended*");
    }

    /// <summary>For a parent who forgot the password. The page stays while the sheet is saved, so it must not look busy for ever.</summary>
    private static async Task<string> NewCodeAsync(Window admin, string user)
    {
        await admin.Page.GotoAsync(user);
        await admin.Page.ClickAsync("[data-opens=reset]");
        var sheet = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Page.ClickAsync("dialog[open] .button-danger"));
        await Assertions.Expect(admin.Page.Locator("dialog[open], [aria-busy=true]")).ToHaveCountAsync(0);
        return await Paper.ReadCodeAsync(await sheet.PathAsync());
    }

    private static async Task SwitchOffAsync(Window admin, string user)
    {
        await admin.Page.GotoAsync(user);
        await admin.LookAsync("invitation-7-user-active-desktop");
        await admin.Page.ClickAsync("[data-opens=deactivate]");
        await admin.Page.ClickAsync("dialog[open] .button-danger");
        await admin.Page.WaitForURLAsync("**/users/*?done=deactivated");
        await admin.LookAsync("invitation-8-user-off-desktop");
    }

    private static async Task IsOutAsync(IPage parent)
    {
        await parent.GotoAsync("/my/pass");
        Assert.Equal("/account/sign-in", new Uri(parent.Url).AbsolutePath);
    }

    private static async Task TryPasswordAsync(Window parent, string login)
    {
        await parent.Page.FillAsync("input[name='Form.Login']", login);
        await parent.Page.FillAsync("input[name='Form.Password']", OwnPassword);
        await parent.Page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(parent.Page.Locator("main .flash-bad, main [role=alert]").First).ToBeVisibleAsync();
        await parent.LookAsync("invitation-9-switched-off-phone");
    }

    private Task<(Guid Guardian, string Child)> GuardianWithoutLoginAsync() => portal.ReadAsync(async (db, ct) =>
    {
        var found = await (from bond in db.Guardianships
                           join guardian in db.Guardians on bond.GuardianId equals guardian.Id
                           join student in db.Students on bond.StudentId equals student.Id
                           join school in db.Schools on bond.SchoolId equals school.Id
                           where school.Code == "NOOR" && guardian.UserId == null && bond.PortalAccess && student.NameBangla != null
                               && student.Status == StudentStatus.Active
                           select new { guardian.Id, student.NameBangla }).FirstAsync(ct);
        return (found.Id, found.NameBangla!);
    });

    private Task<string> LoginAsync(string user) =>
        portal.ReadAsync((db, ct) => db.Users.Where(row => row.Id == IdOf(user)).Select(row => row.UserName!).SingleAsync(ct));

    private Task<string> NameAsync(string user) =>
        portal.ReadAsync((db, ct) => db.Users.Where(row => row.Id == IdOf(user)).Select(row => row.DisplayName).SingleAsync(ct));

    private static Guid IdOf(string user) => Guid.Parse(user.Split('/')[^1]);
}
