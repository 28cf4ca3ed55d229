using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Factors;

/// <summary>Passkey answers that answer no question. What a right answer does, the browser's journeys show.</summary>
public sealed class PasskeySignInTests(TestApp app) : IClassFixture<TestApp>
{
    private const string SignIn = "/account/sign-in";
    private const string Passkeys = "/account/passkeys";
    private const string Answer = """{"id":"AA","rawId":"AA","type":"public-key","response":{}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Answer)]
    [InlineData("no answer at all")]
    [InlineData("")]
    public async Task An_answer_to_a_question_that_was_never_asked_is_refused_and_told(string credential)
    {
        var before = await RefusedAsync();

        using var answer = await AnswerAsync(app.Visitor(), credential);

        AssertRefused(answer);
        Assert.Equal(before + 1, await RefusedAsync());
    }

    [Fact]
    public async Task The_second_answer_to_one_question_is_refused()
    {
        var browser = app.Visitor();
        (await PostAsync(browser, SignIn, $"{SignIn}/passkey-options", [])).Dispose();

        using var first = await AnswerAsync(browser, Answer);
        using var second = await AnswerAsync(browser, Answer);

        AssertRefused(first);
        AssertRefused(second);
    }

    [Fact]
    public async Task A_question_for_a_new_passkey_signs_nobody_in()
    {
        var browser = await app.SignedInAsync(Role.Teacher);
        using var question = await PostAsync(browser, Passkeys, $"{Passkeys}/options", new() { ["password"] = TestApp.Password });
        Assert.Equal(HttpStatusCode.OK, question.StatusCode);

        using var answer = await PostAsync(browser, Passkeys, $"{SignIn}/passkey", new() { ["credential"] = Answer });

        AssertRefused(answer);
    }

    [Theory]
    [InlineData(Answer)]
    [InlineData("")]
    public async Task A_passkey_that_nobody_asked_for_is_not_kept(string credential)
    {
        var browser = await app.SignedInAsync(Role.Teacher);

        using var answer = await PostAsync(browser, Passkeys, $"{Passkeys}/add", new() { ["credential"] = credential, ["name"] = "Phone" });

        Assert.Equal($"{Passkeys}?refused=passkey_refused", answer.Headers.Location?.OriginalString);
        Assert.Empty((await browser.ReadAsync(Passkeys)).QuerySelectorAll(".passkeys li"));
    }

    private static Task<HttpResponseMessage> AnswerAsync(TestBrowser browser, string credential) =>
        PostAsync(browser, SignIn, $"{SignIn}/passkey", new() { ["credential"] = credential });

    private static async Task<HttpResponseMessage> PostAsync(TestBrowser browser, string page, string url, Dictionary<string, string> fields)
    {
        const string token = "__RequestVerificationToken";
        fields[token] = (await browser.ReadAsync(page)).QuerySelector($"input[name={token}]")!.GetAttribute("value")!;
        return await browser.PostAsync(url, fields);
    }

    private static void AssertRefused(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith($"{SignIn}?refused=passkey_refused", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private async Task<int> RefusedAsync()
    {
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var refused = await db.AuditEntries.Where(entry => entry.Action == AuditAction.SignInRefused).Select(entry => entry.Details).ToListAsync(Ct);
        return refused.Count(details => details!.Contains("passkey_refused", StringComparison.Ordinal));
    }
}
