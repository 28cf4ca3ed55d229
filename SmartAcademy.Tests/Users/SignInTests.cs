using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Users;

public sealed class SignInTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_right_password_opens_the_home_page()
    {
        var browser = await app.SignedInAsync(Role.Staff);

        using var home = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_bound_to_this_host_and_hidden_from_scripts()
    {
        using var answer = await app.Visitor().SignInAsync(TestApp.LoginOf(Role.Staff), TestApp.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("__Host-SmartAcademy=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_get_the_same_words()
    {
        var wrong = await WordsAsync(TestApp.LoginOf(Role.Parent), "not the password");
        var unknown = await WordsAsync("nobody@school.example", "not the password");

        Assert.Equal(wrong, unknown);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_in_mixed_case()
    {
        await app.AddUserAsync("locked@school.example", Role.Staff, app.School.Id);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await app.Visitor().SignInAsync(attempt % 2 == 0 ? "LOCKED@school.example" : "locked@School.Example", "wrong one");
        }

        using var right = await app.Visitor().SignInAsync("locked@school.example", TestApp.Password);

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        var page = await TestBrowser.DocumentOfAsync(right);
        Assert.Contains("15", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Attack", "8")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task A_foreign_return_address_leads_home(string returnUrl)
    {
        using var answer = await app.Visitor().SignInAsync(
            TestApp.LoginOf(Role.Staff), TestApp.Password, $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal("/", PathOf(answer));
    }

    [Fact]
    public async Task A_page_asked_for_before_sign_in_opens_after_it()
    {
        var browser = app.Visitor();
        using var asked = await browser.GetAsync("/account/change-password");
        using var answer = await browser.SignInAsync(TestApp.LoginOf(Role.Staff), TestApp.Password, asked.Headers.Location!.PathAndQuery);

        Assert.Equal("/account/change-password", PathOf(answer));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var answer = await app.Visitor().PostAsync("/account/sign-in", new()
        {
            ["_handler"] = "sign-in",
            ["Form.Login"] = TestApp.LoginOf(Role.Staff),
            ["Form.Password"] = TestApp.Password,
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_cookie_from_before_sign_out_leads_to_the_sign_in_page()
    {
        await app.AddUserAsync("leaver@school.example", Role.Staff, app.School.Id);
        var browser = await app.SignedInAsAsync("leaver@school.example", TestApp.Password);
        var page = await browser.ReadAsync("/account/change-password");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var left = await browser.PostAsync("/account/sign-out", new() { ["__RequestVerificationToken"] = token });
        using var after = await browser.GetAsync("/account/change-password");

        Assert.Equal("/account/sign-in", PathOf(left));
        Assert.Equal("/account/sign-in", PathOf(after));
    }

    [Fact]
    public async Task A_temporary_password_must_be_changed_before_the_first_page()
    {
        await app.AddUserAsync("new@school.example", Role.Staff, app.School.Id, mustChangePassword: true);
        var browser = await app.SignedInAsAsync("new@school.example", TestApp.Password);
        using var home = await browser.GetAsync("/");
        Assert.Equal("/account/change-password", PathOf(home));

        using var changed = await browser.SubmitAsync("/account/change-password", "change-password", new()
        {
            ["Form.Current"] = TestApp.Password,
            ["Form.Wanted"] = "একটি শান্ত বাগান",
            ["Form.Repeat"] = "একটি শান্ত বাগান",
        });
        using var open = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Theory]
    [InlineData("wrong one", "another garden", "another garden")]
    [InlineData(TestApp.Password, "short", "short")]
    [InlineData(TestApp.Password, "another garden", "a different garden")]
    [InlineData(TestApp.Password, TestApp.Password, TestApp.Password)]
    public async Task A_bad_new_password_is_refused_at_its_field(string current, string wanted, string repeat)
    {
        var browser = await app.SignedInAsync(Role.Teacher);

        using var answer = await browser.SubmitAsync("/account/change-password", "change-password", new()
        {
            ["Form.Current"] = current,
            ["Form.Wanted"] = wanted,
            ["Form.Repeat"] = repeat,
        });

        var page = await TestBrowser.DocumentOfAsync(answer);
        Assert.Single(page.QuerySelectorAll("input[aria-invalid=true]"));
    }

    private async Task<string> WordsAsync(string login, string password)
    {
        using var answer = await app.Visitor().SignInAsync(login, password);
        var page = await TestBrowser.DocumentOfAsync(answer);
        return page.QuerySelector("[role=alert]")!.TextContent;
    }

    private static string PathOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var location = answer.Headers.Location!;
        return location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0];
    }
}
