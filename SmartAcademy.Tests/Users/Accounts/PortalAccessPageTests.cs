using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Users.Accounts;

public sealed class PortalAccessPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_students_page_lets_an_admin_in_and_shows_a_clerk_no_button()
    {
        var student = await app.School.AdmitAsync("Door");
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var clerk = await app.SignedInAsync(Role.Staff);
        var form = (await admin.ReadAsync($"/students/{student.Id}")).QuerySelector($"form[action='/students/{student.Id}/portal-access']")!;

        using var given = await admin.PostAsync(
            form.GetAttribute("action")!, new() { ["__RequestVerificationToken"] = form.QuerySelector("input")!.GetAttribute("value")! });

        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        var user = Assert.Single((await app.Services.GetRequiredService<UserQueries>().PageAsync(
            Actors.Admin(app.School.Id), new UserFilter("Door"), 1, TestContext.Current.CancellationToken)).Lines);
        Assert.Equal($"/users/{user.Id}?done=invited", given.Headers.Location!.OriginalString);
        Assert.Contains("Open login", (await admin.ReadAsync($"/students/{student.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await clerk.ReadAsync($"/students/{student.Id}")).QuerySelector("form[action$='portal-access']"));
    }
}
