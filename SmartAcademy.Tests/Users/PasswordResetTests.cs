using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Users;

public sealed partial class PasswordResetTests(MailingApp mailing) : IClassFixture<MailingApp>
{
    private const string Fresh = "a bright new morning";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_by_mail_sets_a_new_password_once_and_signs_nobody_in()
    {
        var login = await UserAsync("link");
        var link = await LinkForAsync(login);

        var visitor = mailing.Visitor();
        using var set = await visitor.SubmitAsync(link, "reset", Passwords(Fresh));
        using var home = await visitor.GetAsync("/");
        using var again = await mailing.Visitor().GetAsync(link);

        Assert.Equal("/account/sign-in?done=reset", PathOf(set));
        Assert.StartsWith("/account/sign-in", PathOf(home), StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Wanted", await again.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(login, TestApp.Password));
        Assert.Equal(HttpStatusCode.Found, await SignInAsync(login, Fresh));
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_tells_the_owner()
    {
        var login = await UserAsync("sessions");
        var stamp = await StampAsync(login);
        var link = await LinkForAsync(login);

        using var set = await mailing.Visitor().SubmitAsync(link, "reset", Passwords(Fresh));

        Assert.NotEqual(stamp, await StampAsync(login));
        await mailing.Smtp.MailToAsync(login, "was changed");
    }

    [Fact]
    public async Task A_known_an_unknown_and_an_inactive_login_get_the_same_answer()
    {
        var left = await UserAsync("left");
        await ChangeAsync(left, user => user.IsActive = false);
        var answers = new List<string>();
        foreach (var login in new[] { await UserAsync("asks"), "nobody@nowhere.example", left, "01512345678", "" })
        {
            using var asked = await mailing.Visitor().SubmitAsync("/account/forgot", "forgot", new() { ["Form.Login"] = login });
            answers.Add(PathOf(asked));
        }

        Assert.Equal(["/account/forgot?done=sent"], answers.Distinct());
        await mailing.Smtp.MailToAsync((await UserAsync("asks", make: false)));
        Assert.DoesNotContain(mailing.Smtp.Mails, mail => mail.To == left);
    }

    [Fact]
    public async Task A_person_with_a_phone_only_gets_a_code_by_SMS()
    {
        var login = await UserAsync("phone");
        await ChangeAsync(login, user => (user.Email, user.NormalizedEmail, user.PhoneNumber) = (null, null, "+8801612345671"));
        using var asked = await mailing.Visitor().SubmitAsync("/account/forgot", "forgot", new() { ["Form.Login"] = "01612345671" });
        var code = Code().Match(await mailing.Sms.TextToAsync("8801612345671")).Value;

        using var set = await mailing.Visitor().SubmitAsync("/account/reset", "reset", Passwords(Fresh, "01612345671", code));

        Assert.Equal("/account/sign-in?done=reset", PathOf(set));
        Assert.Equal(HttpStatusCode.Found, await SignInAsync(login, Fresh));
    }

    [Theory]
    [InlineData(CodePurpose.PasswordReset)]
    [InlineData(CodePurpose.Invitation)]
    public async Task A_printed_code_sets_a_password(CodePurpose purpose)
    {
        var login = await UserAsync($"paper{purpose}");
        var code = await IssueAsync(login, purpose);

        using var set = await mailing.Visitor().SubmitAsync("/account/reset", "reset", Passwords(Fresh, login.ToUpperInvariant(), code.ToLowerInvariant()));

        Assert.Equal("/account/sign-in?done=reset", PathOf(set));
        Assert.Equal(HttpStatusCode.Found, await SignInAsync(login, Fresh));
    }

    [Fact]
    public async Task A_password_that_is_refused_does_not_spend_the_code()
    {
        var login = await UserAsync("weakwish");
        var code = await IssueAsync(login, CodePurpose.PasswordReset);

        using var weak = await mailing.Visitor().SubmitAsync("/account/reset", "reset", Passwords("password", login, code));
        using var good = await mailing.Visitor().SubmitAsync("/account/reset", "reset", Passwords(Fresh, login, code));

        Assert.Single((await TestBrowser.DocumentOfAsync(weak)).QuerySelectorAll("#wanted[aria-invalid=true]"));
        Assert.Equal("/account/sign-in?done=reset", PathOf(good));
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task After_ten_wrong_codes_the_right_one_is_refused_on_the_page()
    {
        var login = await UserAsync("guessed");
        var code = await IssueAsync(login, CodePurpose.PasswordReset);
        for (var guess = 0; guess < OneTimeCode.Tries; guess++)
        {
            await mailing.Services.GetRequiredService<OneTimeCodes>()
                .OpenTypedAsync(Actor.System(), mailing.App.UserId(login), "WRONG", [CodePurpose.PasswordReset], Ct);
        }

        using var right = await mailing.Visitor().SubmitAsync("/account/reset", "reset", Passwords(Fresh, login, code));

        Assert.Single((await TestBrowser.DocumentOfAsync(right)).QuerySelectorAll("#code[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_mailbox_gets_five_links_an_hour_and_no_more()
    {
        var login = await UserAsync("flooded");
        for (var time = 0; time < 5; time++)
        {
            await IssueAsync(login, CodePurpose.PasswordReset);
        }

        using var asked = await mailing.Visitor().SubmitAsync("/account/forgot", "forgot", new() { ["Form.Login"] = login });
        var later = await UserAsync("later");
        await LinkForAsync(later);

        Assert.DoesNotContain(mailing.Smtp.Mails, mail => mail.To == login);
    }

    [Fact]
    public async Task A_sent_link_rests_readable_nowhere()
    {
        var login = await UserAsync("sealed");
        await LinkForAsync(login);

        await using var db = await mailing.App.Database.OpenAsync(Actor.System(), Ct);
        var userId = mailing.App.UserId(login);
        var contents = await db.OutgoingMessages.Where(message => message.UserId == userId && message.FinishedAt != null)
            .Select(message => message.Content).ToListAsync(Ct);
        Assert.All(contents, Assert.Null);
    }

    private async Task<string> UserAsync(string name, bool make = true)
    {
        var login = $"{name.ToLowerInvariant()}@reset.example";
        if (make)
        {
            await mailing.App.AddUserAsync(login, Role.Parent, mailing.App.School.Id);
        }

        return login;
    }

    private async Task<string> LinkForAsync(string login)
    {
        using var asked = await mailing.Visitor().SubmitAsync("/account/forgot", "forgot", new() { ["Form.Login"] = login });
        return (await mailing.Smtp.MailToAsync(login, "new password")).Link;
    }

    private Task<string> IssueAsync(string login, CodePurpose purpose) => mailing.Services.GetRequiredService<OneTimeCodes>().IssueAsync(
        Actor.System(), new CodeOrder(mailing.App.UserId(login), purpose, CodeForm.Paper, TimeSpan.FromDays(1)), Ct);

    private async Task<string?> StampAsync(string login)
    {
        await using var db = await mailing.App.Database.OpenAsync(Actor.System(), Ct);
        return (await db.Users.AsNoTracking().SingleAsync(user => user.UserName == login, Ct)).SecurityStamp;
    }

    private async Task ChangeAsync(string login, Action<Data.Users.AcademyUser> change)
    {
        await using var db = await mailing.App.Database.OpenAsync(Actor.System(), Ct);
        change(await db.Users.SingleAsync(user => user.UserName == login, Ct));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<HttpStatusCode> SignInAsync(string login, string password)
    {
        using var answer = await mailing.App.Visitor().SignInAsync(login, password);
        return answer.StatusCode;
    }

    private static Dictionary<string, string?> Passwords(string wanted, string? login = null, string? code = null)
    {
        var fields = new Dictionary<string, string?> { ["Form.Wanted"] = wanted, ["Form.Repeat"] = wanted };
        if (login is not null)
        {
            (fields["Form.Login"], fields["Form.Code"]) = (login, code);
        }

        return fields;
    }

    private static string PathOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var location = answer.Headers.Location!;
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }

    [GeneratedRegex(@"\d{4}-\d{4}")]
    private static partial Regex Code();
}
