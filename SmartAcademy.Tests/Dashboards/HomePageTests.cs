using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Dashboards;

/// <summary>The home page of every role, in a school where nothing has happened yet.</summary>
public sealed class HomePageTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.SuperAdmin, "All schools today")]
    [InlineData(Role.SchoolAdmin, "In school by class")]
    [InlineData(Role.Staff, "Find anyone")]
    [InlineData(Role.Teacher, "You have no class yet")]
    [InlineData(Role.Security, "Look somebody up")]
    [InlineData(Role.Parent, "No child is linked to you yet")]
    [InlineData(Role.Student, "Your day")]
    public async Task Every_role_has_a_home_even_before_the_first_scan(string role, string words)
    {
        var browser = await app.SignedInAsync(role);
        using var answer = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Student)]
    public async Task Families_and_teachers_see_no_figures_of_the_school(string role)
    {
        var browser = await app.SignedInAsync(role);
        using var answer = await browser.GetAsync("/");

        Assert.DoesNotContain("Inside now", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Abdul Karim")]
    [InlineData("bn", "আব্দুল করিম")]
    public async Task People_are_greeted_by_their_name_in_the_script_of_the_page(string language, string name)
    {
        var login = $"{language}@greeting.example";
        var id = await app.AddUserAsync(login, Role.Parent, app.School.Id);
        await using (var db = await app.Database.OpenAsync(Actor.System(), Ct))
        {
            var person = await db.Users.SingleAsync(row => row.Id == id, Ct);
            (person.DisplayName, person.DisplayNameBangla) = ("Abdul Karim", "আব্দুল করিম");
            await db.SaveChangesAsync(Ct);
        }

        var browser = app.Visitor();
        browser.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        (await browser.SignInAsync(login, TestApp.Password)).Dispose();
        var page = await browser.ReadAsync("/");

        Assert.Contains(name, page.QuerySelector(".page-lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, page.QuerySelector(".menu-person strong")!.TextContent);
    }

    [Fact]
    public async Task A_visitor_is_led_to_the_sign_in()
    {
        var browser = app.Visitor();
        using var answer = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
