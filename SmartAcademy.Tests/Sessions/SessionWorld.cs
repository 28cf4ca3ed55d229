using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Sessions;

/// <summary>What tests of sign-ins do again and again.</summary>
internal static class SessionWorld
{
    private static int made;

    /// <summary>A fresh person, so that the tests of a class do not end each other's sessions.</summary>
    public static async Task<(Guid Id, string Login)> PersonAsync(this TestApp app, string role)
    {
        var login = $"person{Interlocked.Increment(ref made)}@school.example";
        return (await app.AddUserAsync(login, role, app.School.Id), login);
    }

    public static async Task<List<UserSession>> SessionsAsync(this TestApp app, Guid userId)
    {
        await using var db = await app.Database.OpenAsync(Actor.System(), TestContext.Current.CancellationToken);
        return await db.UserSessions.AsNoTracking().Where(session => session.UserId == userId)
            .OrderBy(session => session.CreatedAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A browser that has somebody's cookie, as a thief would, and throws away whatever the portal tells it to.</summary>
    public static TestBrowser Thief(this TestApp app, HttpResponseMessage signIn)
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions
        {
            BaseAddress = new Uri("https://localhost"),
            AllowAutoRedirect = false,
            HandleCookies = false,
        });
        client.DefaultRequestHeaders.Add("Cookie", signIn.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return new TestBrowser(client);
    }

    public static async Task<bool> IsSignedInAsync(this TestBrowser browser)
    {
        using var answer = await browser.GetAsync("/account/sessions");
        return answer.StatusCode is HttpStatusCode.OK;
    }

    public static async Task<Dictionary<string, string>> TokenAsync(this TestBrowser browser)
    {
        var page = await browser.ReadAsync("/account/change-password");
        return new() { ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")! };
    }
}
