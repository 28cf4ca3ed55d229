using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Factors;

/// <summary>A stolen session must not take away what its owner signs in with.</summary>
public sealed class PasskeyRemovalTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Page = "/account/passkeys";

    [Fact]
    public async Task Removing_a_passkey_asks_for_the_password()
    {
        var (login, key) = await WithPasskeyAsync();
        var browser = await app.SignedInAsAsync(login, TestApp.Password);

        foreach (var wrong in new[] { "", "not the password" })
        {
            using var refused = await RemoveAsync(browser, key, wrong);
            Assert.Equal($"{Page}?refused=wrong_current_password", refused.Headers.Location!.OriginalString);
        }

        Assert.NotNull(await FormAsync(browser, key));
        using var removed = await RemoveAsync(browser, key, TestApp.Password);
        Assert.Equal($"{Page}?done=passkey-removed", removed.Headers.Location!.OriginalString);
        Assert.Null(await FormAsync(browser, key));
    }

    [Fact]
    public async Task The_passkey_of_another_person_is_not_found_and_stays()
    {
        var (owner, key) = await WithPasskeyAsync();
        var (thief, own) = await WithPasskeyAsync();
        var browser = await app.SignedInAsAsync(thief, TestApp.Password);
        var form = (await FormAsync(browser, own))!;

        using var answer = await browser.PostAsync($"{Page}/{key}/remove", new()
        {
            ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["password"] = TestApp.Password,
        });

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull(await FormAsync(await app.SignedInAsAsync(owner, TestApp.Password), key));
    }

    private static async Task<HttpResponseMessage> RemoveAsync(TestBrowser browser, string key, string password)
    {
        var form = (await FormAsync(browser, key))!;
        return await browser.PostAsync(form.GetAttribute("action")!, new()
        {
            ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["password"] = password,
        });
    }

    private static async Task<AngleSharp.Dom.IElement?> FormAsync(TestBrowser browser, string key) =>
        (await browser.ReadAsync(Page)).QuerySelector($"form[action='{Page}/{key}/remove']");

    private async Task<(string Login, string Key)> WithPasskeyAsync()
    {
        var login = $"{Guid.NewGuid():N}@school.example";
        var userId = await app.AddUserAsync(login, Role.Teacher, app.School.Id);
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
        var id = RandomNumberGenerator.GetBytes(32);
        var passkey = new UserPasskeyInfo(id, [1], TimeProvider.System.GetUtcNow(), 0, null, true, false, false, [1], [1]);
        Assert.True((await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(userId.ToString()))!, passkey)).Succeeded);
        return (login, Base64Url.EncodeToString(id));
    }
}
