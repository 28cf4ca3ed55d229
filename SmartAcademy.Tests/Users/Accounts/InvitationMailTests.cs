using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Users.Roles;
using SmartAcademy.Web.Users.Accounts;

namespace SmartAcademy.Tests.Users.Accounts;

public sealed class InvitationMailTests(MailingApp mailing) : IClassFixture<MailingApp>
{
    private const string Wanted = "a lamp beside the window";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Actor Admin => Actors.Admin(mailing.App.School.Id);

    private InvitationMail Mail => mailing.Services.GetRequiredService<InvitationMail>();

    private InvitationService Paper => mailing.Services.GetRequiredService<InvitationService>();

    private UserService Users => mailing.Services.GetRequiredService<UserService>();

    [Fact]
    public async Task An_invited_person_gets_a_link_to_the_portals_own_address_and_chooses_a_password()
    {
        var admin = await mailing.SignedInAsAsync(TestApp.LoginOf(Role.SchoolAdmin), TestApp.Password);
        using var made = await admin.SubmitAsync("/users/invite", "invite", new()
        {
            ["Form.Name"] = "By mail",
            ["Form.Email"] = "bymail@invited.example",
            ["Form.ByMail"] = "true",
            ["Form.RoleIds"] = (await TeacherAsync()).ToString(),
        });
        var mail = await mailing.Smtp.MailToAsync("bymail@invited.example");

        Assert.EndsWith("?done=invited-mailed", made.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/account/reset?token=", mail.Link, StringComparison.Ordinal);
        using var set = await ChooseAsync(mail.Link);
        Assert.Equal(HttpStatusCode.Found, set.StatusCode);
        using var signedIn = await mailing.Visitor().SignInAsync("bymail@invited.example", Wanted);
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
    }

    [Fact]
    public async Task A_person_without_an_address_gets_paper_whatever_was_ticked()
    {
        var admin = await mailing.SignedInAsAsync(TestApp.LoginOf(Role.SchoolAdmin), TestApp.Password);

        using var made = await admin.SubmitAsync("/users/invite", "invite", new()
        {
            ["Form.Name"] = "On paper",
            ["Form.ByMail"] = "true",
            ["Form.RoleIds"] = (await TeacherAsync()).ToString(),
        });

        Assert.EndsWith("?done=invited", made.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_voids_the_printed_code_and_a_printed_code_the_link()
    {
        var userId = await InviteAsync("either@invited.example");
        var paper = (await Paper.IssueAsync(Admin, userId, Ct)).Value;
        Assert.False((await Mail.SendAsync(Admin, userId, Ct)).IsRefused);
        var link = (await mailing.Smtp.MailToAsync("either@invited.example")).Link;

        using var onPaper = await mailing.Visitor().SubmitAsync("/account/activate", "activate", new()
        {
            ["Form.Login"] = paper.Login,
            ["Form.Code"] = paper.Code,
            ["Form.Wanted"] = Wanted,
            ["Form.Repeat"] = Wanted,
        });
        Assert.Equal(HttpStatusCode.OK, onPaper.StatusCode);
        await Paper.IssueAsync(Admin, userId, Ct);
        using var dead = await mailing.Visitor().GetAsync(link);
        Assert.DoesNotContain("Form.Wanted", await dead.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task A_link_to_a_mistyped_address_is_dead_once_the_address_is_put_right()
    {
        var userId = await InviteAsync("mistyped@invited.example");
        await Mail.SendAsync(Admin, userId, Ct);
        var link = (await mailing.Smtp.MailToAsync("mistyped@invited.example")).Link;
        var user = await new AccountsHouse(mailing.App.Database).UserAsync(userId);
        var right = new UserDetails(user.DisplayName, null, "right@invited.example", [await TeacherAsync()]);
        Assert.False((await Users.ChangeAsync(Admin, new UserChange(userId, user.ConcurrencyStamp, right), Ct)).IsRefused);

        using var set = await ChooseAsync(link);

        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.Null((await new AccountsHouse(mailing.App.Database).UserAsync(userId)).PasswordHash);
    }

    [Fact]
    public async Task A_sent_link_is_written_down_without_its_token()
    {
        var userId = await InviteAsync("noted@invited.example");
        await Mail.SendAsync(Admin, userId, Ct);
        var token = (await mailing.Smtp.MailToAsync("noted@invited.example")).Link.Split('=')[^1];

        await using var db = await mailing.App.Database.OpenAsync(Actor.System(), Ct);
        var told = await db.AuditEntries.Where(entry => entry.ResourceId == userId.ToString()).ToListAsync(Ct);
        Assert.Single(told, entry => entry.Action == AuditAction.Mailed);
        Assert.DoesNotContain(token, DatabaseDump.Of(mailing.App.Database.Connections), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_or_has_no_address_or_no_server_sends_nothing_and_the_password_stays()
    {
        var userId = await InviteAsync("refused@invited.example");
        var without = (await Users.InviteAsync(Admin, new UserDetails("Nowhere", null, null, [await TeacherAsync()]), Ct)).Value;
        var known = mailing.App.UserId(TestApp.LoginOf(Role.Teacher));
        var off = mailing.App.Services.GetRequiredService<InvitationMail>();

        Assert.Equal(Refusal.Forbidden, (await Mail.SendAsync(Actors.Clerk(mailing.App.School.Id), userId, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Mail.SendAsync(Actors.Admin(mailing.App.OtherSchool.Id), userId, Ct)).Refusal);
        Assert.Equal(UserRefusals.NoEmail, (await Mail.SendAsync(Admin, without, Ct)).Refusal);
        Assert.Equal(UserRefusals.MailIsOff, (await off.SendAsync(Admin, known, Ct)).Refusal);
        Assert.NotNull((await new AccountsHouse(mailing.App.Database).UserAsync(known)).PasswordHash);
        Assert.DoesNotContain(mailing.Smtp.Mails, mail => mail.To == "refused@invited.example");
    }

    [Fact]
    public async Task The_page_says_that_mail_is_off()
    {
        var userId = await InviteAsync("off@invited.example");
        var page = await (await mailing.App.SignedInAsync(Role.SchoolAdmin)).ReadAsync($"/users/{userId}");
        var other = await (await mailing.SignedInAsAsync(TestApp.LoginOf(Role.SchoolAdmin), TestApp.Password)).ReadAsync($"/users/{userId}");

        Assert.Contains("No mail server is set up", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='invitation-mail']"));
        Assert.NotNull(other.QuerySelector("form[action$='invitation-mail']"));
    }

    private async Task<Guid> InviteAsync(string email) =>
        (await Users.InviteAsync(Admin, new UserDetails("Invited", null, email, [await TeacherAsync()]), Ct)).Value;

    private Task<Guid> TeacherAsync() => new RoleHouse(mailing.App.Database).IdOfAsync(Role.Teacher);

    private Task<HttpResponseMessage> ChooseAsync(string link) => mailing.Visitor().SubmitAsync(
        link, "reset", new() { ["Form.Wanted"] = Wanted, ["Form.Repeat"] = Wanted });
}
