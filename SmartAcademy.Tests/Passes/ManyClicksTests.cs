using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Passes;

/// <summary>An impatient clerk, or a browser that sends a form again and again.</summary>
public sealed class ManyClicksTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "17")]
    public async Task A_hundred_clicks_on_issue_make_one_pass()
    {
        var student = await app.School.AdmitAsync("Clicked");
        var clerk = await app.SignedInAsync(Role.Staff);
        var token = (await clerk.ReadAsync("/passes")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["studentId"] = student.Id.ToString(),
            ["type"] = nameof(PassType.Standard),
            ["returnUrl"] = "/",
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => clerk.PostAsync("/passes/issue/student", fields)));

        Assert.Single(answers, answer => answer.Headers.Location!.ToString().Contains("done=issued", StringComparison.Ordinal));
        await using var db = await ((IDbContextFactory<AcademyDbContext>)app.Database).OpenAsync(Actor.System(), Ct);
        Assert.Equal(1, await db.Passes.CountAsync(pass => pass.StudentId == student.Id, Ct));
    }
}
