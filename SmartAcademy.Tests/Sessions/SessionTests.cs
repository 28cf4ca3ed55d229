using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Sessions;

public sealed class SessionTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_sign_in_is_listed_with_its_device_and_as_this_device()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var browser = app.Visitor();
        browser.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36");
        using var signIn = await browser.SignInAsync(login, TestApp.Password);

        var page = await browser.ReadAsync("/account/sessions");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Chrome on Android", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("This device", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Attack", "6")]
    public async Task A_stolen_cookie_is_worthless_once_its_owner_has_signed_out()
    {
        var (id, login) = await app.PersonAsync(Role.Teacher);
        var browser = app.Visitor();
        using var signIn = await browser.SignInAsync(login, TestApp.Password);
        var thief = app.Thief(signIn);
        Assert.True(await thief.IsSignedInAsync());

        using var left = await browser.PostAsync("/account/sign-out", await browser.TokenAsync());
        using var after = await thief.GetAsync("/account");

        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
        Assert.StartsWith("/account/sign-in", after.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(SessionEnd.SignedOut, Assert.Single(await app.SessionsAsync(id)).EndedBecause);
    }

    [Fact]
    public async Task Signing_out_leaves_the_other_devices_signed_in()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var phone = await app.SignedInAsAsync(login, TestApp.Password);
        var desk = await app.SignedInAsAsync(login, TestApp.Password);

        using var left = await phone.PostAsync("/account/sign-out", await phone.TokenAsync());

        Assert.False(await phone.IsSignedInAsync());
        Assert.True(await desk.IsSignedInAsync());
    }

    [Fact]
    public async Task A_session_ended_from_another_device_is_out_at_its_next_request()
    {
        var (id, login) = await app.PersonAsync(Role.Teacher);
        var lost = await app.SignedInAsAsync(login, TestApp.Password);
        var here = await app.SignedInAsAsync(login, TestApp.Password);
        var lostSession = (await app.SessionsAsync(id))[0].Id;

        using var ended = await here.PostAsync($"/account/sessions/{lostSession}/end", await here.TokenAsync());

        Assert.False(await lost.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
    }

    [Fact]
    public async Task Everything_else_is_ended_at_once()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var others = new[] { await app.SignedInAsAsync(login, TestApp.Password), await app.SignedInAsAsync(login, TestApp.Password) };
        var here = await app.SignedInAsAsync(login, TestApp.Password);

        using var ended = await here.PostAsync("/account/sessions/end-others", await here.TokenAsync());

        Assert.False(await others[0].IsSignedInAsync());
        Assert.False(await others[1].IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_by_its_number()
    {
        var (victimId, victimLogin) = await app.PersonAsync(Role.Teacher);
        var victim = await app.SignedInAsAsync(victimLogin, TestApp.Password);
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var attacker = await app.SignedInAsAsync(login, TestApp.Password);
        var session = (await app.SessionsAsync(victimId))[0].Id;

        using var answer = await attacker.PostAsync($"/account/sessions/{session}/end", await attacker.TokenAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(await victim.IsSignedInAsync());
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_keeps_this_one()
    {
        var (id, login) = await app.PersonAsync(Role.Teacher);
        var other = await app.SignedInAsAsync(login, TestApp.Password);
        var here = await app.SignedInAsAsync(login, TestApp.Password);

        using var changed = await here.SubmitAsync("/account/change-password", "change-password", new()
        {
            ["Form.Current"] = TestApp.Password,
            ["Form.Wanted"] = "একটি শান্ত বাগান",
            ["Form.Repeat"] = "একটি শান্ত বাগান",
        });

        Assert.False(await other.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
        Assert.Equal([SessionEnd.PasswordChanged, null], (await app.SessionsAsync(id)).Select(session => session.EndedBecause));
    }

    [Fact]
    public async Task A_super_admin_who_switches_school_stays_in_the_same_session()
    {
        await app.AddUserAsync("switcher@school.example", Role.SuperAdmin, schoolId: null);
        var browser = await app.SignedInAsAsync("switcher@school.example", TestApp.Password);
        var form = await browser.TokenAsync();
        form["schoolId"] = app.School.Id.ToString();

        using var switched = await browser.PostAsync("/school", form);
        var page = await browser.ReadAsync("/account/sessions");

        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("This device", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_regular_check_of_the_account_carries_the_session_on()
    {
        await using var strict = app.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
            services.PostConfigure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero)));
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var browser = TestApp.VisitorOf(strict);
        using var signIn = await browser.SignInAsync(login, TestApp.Password);

        for (var request = 0; request < 3; request++)
        {
            Assert.True(await browser.IsSignedInAsync());
        }
    }

    [Fact]
    public async Task The_sign_in_before_this_one_is_shown()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);
        await app.SignedInAsAsync(login, TestApp.Password);
        var here = await app.SignedInAsAsync(login, TestApp.Password);

        var page = await here.ReadAsync("/account");

        Assert.Contains("Your last sign-in before this one", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
