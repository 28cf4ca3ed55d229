using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Users.Roles;

namespace SmartAcademy.Tests.Users.Accounts;

public sealed class ActivationTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Wanted = "a river behind the school";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private UserService Users => app.Services.GetRequiredService<UserService>();

    private InvitationService Invitations => app.Services.GetRequiredService<InvitationService>();

    [Fact]
    public async Task The_code_of_the_sheet_lets_a_person_choose_a_password_once()
    {
        var invitation = await InviteAsync("Begins");

        var browser = app.Visitor();
        using var begun = await ActivateAsync(browser, invitation.Login, invitation.Code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
        using var again = await ActivateAsync(app.Visitor(), invitation.Login, invitation.Code);

        Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
        using var home = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var signedIn = await app.Visitor().SignInAsync(invitation.Login, Wanted);
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task Ten_wrong_codes_make_the_right_one_void()
    {
        var invitation = await InviteAsync("Guessed");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            using var wrong = await ActivateAsync(app.Visitor(), invitation.Login, "AAAA-BBBB-CCCC");
        }

        using var right = await ActivateAsync(app.Visitor(), invitation.Login, invitation.Code);

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task A_login_of_nobody_and_a_wrong_code_get_the_same_words()
    {
        var invitation = await InviteAsync("Somebody");

        using var wrong = await ActivateAsync(app.Visitor(), invitation.Login, "AAAA-BBBB-CCCC");
        using var nobody = await ActivateAsync(app.Visitor(), "nobody@school.example", "AAAA-BBBB-CCCC");

        Assert.Equal(await ErrorAsync(wrong), await ErrorAsync(nobody));
    }

    [Fact]
    public async Task A_new_code_ends_the_old_one_the_password_and_the_sessions()
    {
        var first = await InviteAsync("Reset");
        var browser = app.Visitor();
        using (await ActivateAsync(browser, first.Login, first.Code))
        {
        }

        var second = (await Invitations.IssueAsync(Actors.Admin(app.School.Id), first.UserId, Ct)).Value;

        using var home = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Found, home.StatusCode);
        using var oldPassword = await app.Visitor().SignInAsync(first.Login, Wanted);
        Assert.Equal(HttpStatusCode.OK, oldPassword.StatusCode);
        using var begun = await ActivateAsync(app.Visitor(), second.Login, second.Code);
        Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
    }

    [Fact]
    [Trait("Attack", "7")]
    public async Task Who_is_switched_off_is_out_at_the_next_request()
    {
        var invitation = await InviteAsync("Leaves");
        var browser = app.Visitor();
        using (await ActivateAsync(browser, invitation.Login, invitation.Code))
        {
        }

        Assert.False((await Users.SwitchAsync(Actors.Admin(app.School.Id), invitation.UserId, false, Ct)).IsRefused);

        using var home = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Found, home.StatusCode);
        using var back = await app.Visitor().SignInAsync(invitation.Login, Wanted);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    [Trait("Attack", "15")]
    public async Task An_invitation_ignores_fields_that_its_form_does_not_have()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var roles = new RoleHouse(app.Database);

        using var made = await admin.SubmitAsync("/users/invite", "invite", new()
        {
            ["Form.Name"] = "Overposted",
            ["Form.RoleIds"] = (await roles.IdOfAsync(Role.Teacher)).ToString(),
            ["Form.SchoolId"] = app.OtherSchool.Id.ToString(),
            ["Form.Role"] = Role.SuperAdmin,
            ["Role"] = Role.SuperAdmin,
        });

        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        var line = Assert.Single((await app.Services.GetRequiredService<UserQueries>()
            .PageAsync(Actors.SuperAdmin(), new UserFilter("Overposted"), 1, Ct)).Lines);
        Assert.Equal(app.School.School.Code, line.SchoolCode);
        Assert.Equal([Role.Teacher], line.Roles.Select(role => role.Key));
    }

    [Fact]
    public async Task The_office_prints_a_sheet()
    {
        var invitation = await InviteAsync("Printed");
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await admin.ReadAsync($"/users/{invitation.UserId}");
        var form = page.QuerySelector("form[action$='code.pdf'] input[name=__RequestVerificationToken]")!;

        using var sheet = await admin.PostAsync(
            $"/users/{invitation.UserId}/code.pdf", new() { ["__RequestVerificationToken"] = form.GetAttribute("value")! });

        Assert.Equal("application/pdf", sheet.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(await sheet.Content.ReadAsByteArrayAsync(Ct)), StringComparison.Ordinal);
    }

    private async Task<Invitation> InviteAsync(string name)
    {
        var admin = Actors.Admin(app.School.Id);
        var role = await new RoleHouse(app.Database).IdOfAsync(Role.Teacher);
        var made = await Users.InviteAsync(admin, new UserDetails(name, null, null, [role]), Ct);
        return (await Invitations.IssueAsync(admin, made.Value, Ct)).Value;
    }

    private static Task<HttpResponseMessage> ActivateAsync(TestBrowser browser, string login, string code) =>
        browser.SubmitAsync("/account/activate", "activate", new()
        {
            ["Form.Login"] = login,
            ["Form.Code"] = code,
            ["Form.Wanted"] = Wanted,
            ["Form.Repeat"] = Wanted,
        });

    private static async Task<string> ErrorAsync(HttpResponseMessage answer) =>
        (await TestBrowser.DocumentOfAsync(answer)).QuerySelector(".field-error")!.TextContent;
}
