using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Factors;
using SmartAcademy.Tests.Sessions;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Tokens;

/// <summary>Programs that sign in for a person and read the API.</summary>
public sealed class TokenTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_reads_what_its_scopes_and_its_person_allow_and_no_page()
    {
        var (_, login) = await app.PersonAsync(Role.Staff);
        var tokens = await IssueAsync(login, scope: "students:read");

        using var me = await GetAsync("/api/v1/me", tokens.Access);
        using var students = await GetAsync("/api/v1/students", tokens.Access);
        using var scans = await GetAsync("/api/v1/access-logs", tokens.Access);
        using var page = await GetAsync("/students", tokens.Access);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Found],
            [me.StatusCode, students.StatusCode, scans.StatusCode, page.StatusCode]);
    }

    [Fact]
    public async Task A_scope_that_is_not_the_persons_is_refused()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);

        using var answer = await TokenAsync(login, TestApp.Password, scope: "access_logs:read");

        Assert.Equal("scope_refused", await CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_cookie_opens_no_endpoint_of_programs()
    {
        var browser = await app.SignedInAsync(Role.Staff);

        using var answer = await browser.GetAsync("/api/v1/me");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_login_get_one_answer()
    {
        var (_, login) = await app.PersonAsync(Role.Staff);

        using var wrong = await TokenAsync(login, "not the password");
        using var unknown = await TokenAsync("nobody@school.example", "not the password");

        Assert.Equal("wrong_login_or_password", await CodeOfAsync(wrong));
        Assert.Equal("wrong_login_or_password", await CodeOfAsync(unknown));
    }

    [Fact]
    public async Task A_second_factor_is_asked_of_programs_too()
    {
        var (_, login) = await app.PersonAsync(Role.Teacher);
        var (secret, _) = await (await app.SignedInAsAsync(login, TestApp.Password)).SetUpAppAsync();
        var code = FactorWorld.CodeOf(secret, TimeProvider.System.GetUtcNow().AddSeconds(30));

        using var without = await TokenAsync(login, TestApp.Password);
        using var with = await TokenAsync(login, TestApp.Password, code);
        using var again = await TokenAsync(login, TestApp.Password, code);

        Assert.Equal("second_factor_needed", await CodeOfAsync(without));
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal("code_used", await CodeOfAsync(again));
    }

    [Fact]
    public async Task A_refreshed_pair_replaces_the_one_before_it()
    {
        var (_, login) = await app.PersonAsync(Role.Staff);
        var first = await IssueAsync(login);

        var second = await ReadAsync(await RefreshAsync(first.Refresh));

        using var old = await GetAsync("/api/v1/me", first.Access);
        using var fresh = await GetAsync("/api/v1/me", second.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
    }

    [Fact]
    public async Task A_refresh_token_shown_twice_ends_the_whole_sign_in()
    {
        var (id, login) = await app.PersonAsync(Role.Staff);
        var first = await IssueAsync(login);
        var second = await ReadAsync(await RefreshAsync(first.Refresh));

        using var reused = await RefreshAsync(first.Refresh);
        using var next = await RefreshAsync(second.Refresh);
        using var read = await GetAsync("/api/v1/me", second.Access);

        Assert.All([reused, next, read], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Equal(SessionEnd.TokenReused, Assert.Single(await app.SessionsAsync(id)).EndedBecause);
    }

    [Fact]
    public async Task Of_two_refreshes_at_once_one_at_most_succeeds_and_nothing_lives_on()
    {
        var (id, login) = await app.PersonAsync(Role.Staff);
        var first = await IssueAsync(login);

        var answers = await Task.WhenAll(RefreshAsync(first.Refresh), RefreshAsync(first.Refresh));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.NotNull(Assert.Single(await app.SessionsAsync(id)).EndedAt);
    }

    [Fact]
    public async Task A_revoked_token_and_its_twin_are_dead()
    {
        var (_, login) = await app.PersonAsync(Role.Staff);
        var tokens = await IssueAsync(login);

        using var revoked = await PostAsync("/api/v1/auth/revoke", new { token = tokens.Access });

        using var read = await GetAsync("/api/v1/me", tokens.Access);
        using var refresh = await RefreshAsync(tokens.Refresh);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, read.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, refresh.StatusCode);
    }

    [Fact]
    public async Task A_program_is_listed_with_the_devices_and_ended_there()
    {
        var (id, login) = await app.PersonAsync(Role.Staff);
        var tokens = await IssueAsync(login);
        var program = Assert.Single(await app.SessionsAsync(id)).Id;
        var browser = await app.SignedInAsAsync(login, TestApp.Password);

        using var ended = await browser.PostAsync($"/account/sessions/{program}/end", await browser.TokenAsync());

        using var read = await GetAsync("/api/v1/me", tokens.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, read.StatusCode);
    }

    private async Task<(string Access, string Refresh)> IssueAsync(string login, string? scope = null) =>
        await ReadAsync(await TokenAsync(login, TestApp.Password, scope: scope));

    private Task<HttpResponseMessage> TokenAsync(string login, string password, string? code = null, string? scope = null) =>
        PostAsync("/api/v1/auth/token", new { login, password, code, scope });

    private Task<HttpResponseMessage> RefreshAsync(string refreshToken) => PostAsync("/api/v1/auth/refresh", new { refreshToken });

    private Task<HttpResponseMessage> PostAsync(string url, object body) =>
        app.Visitor().Client.PostAsJsonAsync(new Uri(url, UriKind.Relative), body, Ct);

    private async Task<HttpResponseMessage> GetAsync(string url, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await app.Visitor().Client.SendAsync(request, Ct);
    }

    private static async Task<(string Access, string Refresh)> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        var tokens = body.GetProperty("data");
        return (tokens.GetProperty("accessToken").GetString()!, tokens.GetProperty("refreshToken").GetString()!);
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString();
}
