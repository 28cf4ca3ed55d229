using Microsoft.Playwright;
using SmartAcademy.Domain.Users;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A teacher who is tired of typing a password.</summary>
public sealed class PasskeyJourney(Portal portal, Browser browser)
{
    private const string OwnName = "আমার ফোন · My phone";

    /// <summary>A finger that lies on the reader would take the browser's own offer before the button can be pressed.</summary>
    private const string NoOffer = "PublicKeyCredential.isConditionalMediationAvailable = async () => false;";

    [Theory]
    [InlineData("desktop", "en")]
    [InlineData("phone", "bn")]
    public async Task A_teacher_adds_a_passkey_signs_in_with_it_alone_and_removes_it(string screen, string language)
    {
        var login = await portal.AddPersonAsync(Role.Teacher);
        await using var teacher = await browser.OpenAsync(portal, Screen.Named(screen), language);
        await teacher.Page.AddInitScriptAsync(NoOffer);
        var device = await PasskeyDevice.PlugInAsync(teacher.Page);
        await teacher.SignInAsync(login);
        await AddAsync(teacher, device, screen);
        await RenameAsync(teacher, screen);

        await teacher.SignOutAsync();
        await teacher.LookAsync($"passkey-4-sign-in-{screen}");
        await device.ShowAsync(() => teacher.Page.ClickAsync("form[data-passkey=use] button"));
        await teacher.Page.WaitForURLAsync(portal.Address.ToString());

        await RemoveAsync(teacher, screen);
        await teacher.SignOutAsync();
        await device.ShowAsync(() => teacher.Page.ClickAsync("form[data-passkey=use] button"));
        await teacher.Page.WaitForURLAsync("**/account/sign-in?refused=*");
        await Assertions.Expect(teacher.Page.Locator("main .flash")).ToHaveCountAsync(1);
        await teacher.LookAsync($"passkey-6-refused-{screen}");
        await teacher.Page.GotoAsync("/account");
        Assert.Equal("/account/sign-in", new Uri(teacher.Page.Url).AbsolutePath);
        Assert.Empty(teacher.Complaints);
    }

    [Fact]
    public async Task A_wrong_password_adds_no_passkey_and_says_so()
    {
        await using var teacher = await browser.OpenAsync(portal, Screen.Desktop);
        await PasskeyDevice.PlugInAsync(teacher.Page);
        await teacher.SignInAsync(await portal.AddPersonAsync(Role.Teacher));
        await teacher.Page.GotoAsync("/account/passkeys");

        await teacher.Page.FillAsync("#passkey-name", "Phone");
        await teacher.Page.FillAsync("#passkey-password", "not the password");
        await teacher.Page.Keyboard.PressAsync("Enter");

        var problem = teacher.Page.Locator("[data-passkey-problem]");
        await Assertions.Expect(problem).ToBeVisibleAsync();
        Assert.DoesNotContain("browser", await problem.TextContentAsync(), StringComparison.Ordinal);
        await teacher.LookAsync("passkey-wrong-password-desktop");
    }

    /// <summary>By the links, as people come to it: the page's script must wake up without a full load.</summary>
    private static async Task AddAsync(Window teacher, PasskeyDevice device, string screen)
    {
        await teacher.Page.GotoAsync("/account");
        await teacher.Page.ClickAsync("main a[href='/account/passkeys']");
        await teacher.Page.Locator("#passkey-name").WaitForAsync();
        await teacher.LookAsync($"passkey-1-none-{screen}");
        await teacher.Page.FillAsync("#passkey-name", "Phone");
        await teacher.Page.FillAsync("#passkey-password", Portal.Password);
        await device.MakeAsync(() => teacher.Page.ClickAsync("form[data-passkey=make] button[type=submit]"));
        await teacher.Page.WaitForURLAsync("**/account/passkeys?done=*");
        await Assertions.Expect(teacher.Page.Locator(".passkeys li")).ToContainTextAsync("Phone");
        await teacher.LookAsync($"passkey-2-added-{screen}");
    }

    private static async Task RenameAsync(Window teacher, string screen)
    {
        await teacher.Page.ClickAsync("[data-opens^=rename-]");
        await teacher.Page.FillAsync("dialog[open] [name=name]", OwnName);
        await teacher.LookAsync($"passkey-3-rename-{screen}");
        await teacher.Page.Keyboard.PressAsync("Enter");
        await teacher.Page.WaitForURLAsync("**/account/passkeys?done=passkey-renamed");
        await Assertions.Expect(teacher.Page.Locator(".passkeys li")).ToContainTextAsync(OwnName);
    }

    private static async Task RemoveAsync(Window teacher, string screen)
    {
        await teacher.Page.GotoAsync("/account/passkeys");
        await teacher.Page.ClickAsync("[data-opens^=remove-]");
        await teacher.Page.FillAsync("dialog[open] [name=password]", Portal.Password);
        await teacher.LookAsync($"passkey-5-remove-{screen}");
        await teacher.Page.ClickAsync("dialog[open] .button-danger");
        await teacher.Page.WaitForURLAsync("**/account/passkeys?done=passkey-removed");
        await Assertions.Expect(teacher.Page.Locator(".passkeys li")).ToHaveCountAsync(0);
    }
}
