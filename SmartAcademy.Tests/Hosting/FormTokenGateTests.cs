using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Hosting;

public sealed class FormTokenGateTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_act_without_fields_is_refused_without_its_token_and_nothing_is_done()
    {
        var student = await app.School.AdmitAsync("Omar");
        var browser = await app.SignedInAsync(Role.SchoolAdmin);

        foreach (var act in new[] { $"/classes/{app.School.Class.Id}/delete", $"/students/{student.Id}/delete", "/account/sign-out" })
        {
            using var answer = await browser.PostAsync(act, []);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        await using var db = await app.Database.OpenAsync(Actor.System(app.School.Id), TestContext.Current.CancellationToken);
        Assert.True(await db.Students.AnyAsync(found => found.Id == student.Id, TestContext.Current.CancellationToken));
        using var still = await browser.GetAsync("/students/import");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }
}
