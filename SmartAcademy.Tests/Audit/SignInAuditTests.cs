using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Audit;

public sealed class SignInAuditTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Coming_and_leaving_are_told()
    {
        var browser = await app.SignedInAsync(Role.Teacher);
        var token = (await browser.ReadAsync("/account/change-password"))
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await browser.PostAsync("/account/sign-out", new() { ["__RequestVerificationToken"] = token })).Dispose();

        var userId = app.UserId(TestApp.LoginOf(Role.Teacher));
        var entries = (await EntriesAsync()).Where(entry => entry.ActorId == userId).ToList();
        Assert.Equal([AuditAction.SignedIn, AuditAction.SignedOut], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal((app.School.Id, userId.ToString()), (entry.SchoolId!.Value, entry.ResourceId)));
    }

    [Fact]
    public async Task A_wrong_password_is_told_with_the_user_and_without_an_actor()
    {
        (await app.Visitor().SignInAsync(TestApp.LoginOf(Role.Staff), "not the password")).Dispose();

        var entry = Assert.Single(await EntriesAsync(), entry =>
            entry.Action == AuditAction.SignInRefused && entry.ResourceId == app.UserId(TestApp.LoginOf(Role.Staff)).ToString());
        Assert.Equal((null, app.School.Id), (entry.ActorId, entry.SchoolId!.Value));
        Assert.Contains("wrong_login_or_password", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_unknown_person_typed_is_not_kept()
    {
        (await app.Visitor().SignInAsync("my-secret-pass-phrase", "whatever")).Dispose();

        var entry = Assert.Single(await EntriesAsync(), entry => entry is { Action: AuditAction.SignInRefused, ResourceId: "" });
        Assert.DoesNotContain("secret", entry.Details + entry.Changes + entry.ActorName, StringComparison.Ordinal);
    }

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        return await db.AuditEntries.Where(entry => entry.Action.Contains("sign")).OrderBy(entry => entry.Id).ToListAsync(Ct);
    }
}
