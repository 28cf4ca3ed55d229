using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Users;

public sealed partial class ContactTests(MailingApp mailing) : IClassFixture<MailingApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_address_counts_once_its_link_was_opened_and_the_old_one_is_told()
    {
        var (userId, browser) = await SignedInAsync("old@contact.example");
        using var asked = await browser.SubmitAsync("/account/contact", "email", new() { ["Form.Email"] = "new@contact.example", ["Form.Password"] = TestApp.Password });
        Assert.Equal("old@contact.example", (await UserAsync(userId)).Email);

        var link = (await mailing.Smtp.MailToAsync("new@contact.example")).Link;
        using var looked = await mailing.Visitor().GetAsync(link);
        Assert.Equal("old@contact.example", (await UserAsync(userId)).Email);
        using var confirmed = await mailing.Visitor().SubmitAsync(link, "confirm-email", []);

        var user = await UserAsync(userId);
        Assert.Equal(("new@contact.example", "new@contact.example", true), (user.Email, user.UserName, user.EmailConfirmed));
        await mailing.Smtp.MailToAsync("old@contact.example", "changed");
        using var again = await mailing.Visitor().GetAsync(link);
        Assert.DoesNotContain("confirm-email\"", await again.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_phone_counts_once_its_code_was_typed()
    {
        var (userId, browser) = await SignedInAsync("phone@contact.example");
        using var asked = await browser.SubmitAsync("/account/contact", "phone", new() { ["Form.Phone"] = "০১৬১২৩৪৫৬৮১", ["Form.Password"] = TestApp.Password });
        var code = Code().Match(await mailing.Sms.TextToAsync("8801612345681")).Value;

        using var wrong = await browser.SubmitAsync("/account/contact", "phone-code", new() { ["Form.Code"] = "0000-0000" });
        Assert.Null((await UserAsync(userId)).PhoneNumber);
        using var right = await browser.SubmitAsync("/account/contact", "phone-code", new() { ["Form.Code"] = code });

        var user = await UserAsync(userId);
        Assert.Equal(("+8801612345681", true), (user.PhoneNumber, user.PhoneNumberConfirmed));
    }

    [Theory]
    [InlineData("new2@contact.example", "wrong password", "#email-password")]
    [InlineData("no address", TestApp.Password, "#email")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_sent(string address, string password, string field)
    {
        var (_, browser) = await SignedInAsync($"{Guid.NewGuid():N}@contact.example");

        using var asked = await browser.SubmitAsync("/account/contact", "email", new() { ["Form.Email"] = address, ["Form.Password"] = password });

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Single((await TestBrowser.DocumentOfAsync(asked)).QuerySelectorAll($"{field}[aria-invalid=true]"));
        Assert.DoesNotContain(mailing.Smtp.Mails, mail => mail.To == address);
    }

    private async Task<(Guid, TestBrowser)> SignedInAsync(string login)
    {
        var id = await mailing.App.AddUserAsync(login, Role.Parent, mailing.App.School.Id);
        return (id, await mailing.SignedInAsAsync(login, TestApp.Password));
    }

    private async Task<AcademyUser> UserAsync(Guid id)
    {
        await using var db = await mailing.App.Database.OpenAsync(Actor.System(), Ct);
        return await db.Users.AsNoTracking().SingleAsync(user => user.Id == id, Ct);
    }

    [GeneratedRegex(@"\d{4}-\d{4}")]
    private static partial Regex Code();
}
