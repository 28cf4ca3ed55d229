using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Students.Import;

public sealed class ImportLoginsPageTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_prints_sheets_for_the_families_of_a_list_and_a_clerk_sees_no_button()
    {
        var page = $"/students/import/{await AppliedAsync(app.School, "Omar")}";
        var (admin, clerk) = (await app.SignedInAsync(Role.SchoolAdmin), await app.SignedInAsync(Role.Staff));
        Assert.Null((await clerk.ReadAsync(page)).QuerySelector("form[action$='/logins']"));

        using var started = await PrintAsync(admin, page, page);

        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        var work = await DoneAsync(Guid.Parse(started.Headers.Location!.OriginalString["/work/".Length..]));
        Assert.Equal((WorkStatus.Done, "{\"printed\":2,\"leftOut\":0}"), (work.Status, work.Outcome));
        Assert.NotNull(work.OutcomeFileId);
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        Assert.Equal(2, await db.Users.CountAsync(user => user.ImportId != null && user.SchoolId == app.School.Id, Ct));
    }

    [Fact]
    public async Task The_list_of_another_school_is_not_found_and_a_clerk_is_refused()
    {
        var (own, foreign) = (await AppliedAsync(app.School, "Bilal"), await AppliedAsync(app.OtherSchool, "Hasan"));
        var (admin, clerk) = (await app.SignedInAsync(Role.SchoolAdmin), await app.SignedInAsync(Role.Staff));

        using var unknown = await PrintAsync(admin, $"/students/import/{own}", $"/students/import/{foreign}");
        using var refused = await PrintAsync(clerk, $"/students/import/{own}", $"/students/import/{own}");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.StartsWith("/account/denied", refused.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(new InviteeCounts(1, 1), await app.Services.GetRequiredService<ImportInvitees>().CountAsync(Actors.Admin(app.OtherSchool.Id), foreign, Ct));
    }

    private static async Task<HttpResponseMessage> PrintAsync(TestBrowser browser, string read, string send) => await browser.PostAsync(send + "/logins", new()
    {
        ["__RequestVerificationToken"] = (await browser.ReadAsync(read)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        ["withPupils"] = "true",
    });

    private async Task<Guid> AppliedAsync(TestSchool school, string pupil)
    {
        var (lists, clerk) = (app.Services.GetRequiredService<ClassListService>(), Actors.Clerk(school.Id) with { UserId = null });
        var list = ImportHouse.ListOf("First name,Class,Section,Roll,Guardian,Mobile", $"{pupil},Seven,B,,Father of {pupil},");
        var importId = (await lists.UploadAsync(clerk, list, Ct)).Value;
        Assert.False((await lists.CheckAsync(clerk, importId, new ImportChoices(school.Year.Id, ColumnGuess.From(list.Headings)), Ct)).IsRefused);
        await DoneAsync((await lists.StartApplyAsync(clerk, importId, Ct)).Value);
        return importId;
    }

    /// <summary>Does the work at once instead of waiting for the schedule.</summary>
    private async Task<WorkOrder> DoneAsync(Guid workId)
    {
        await app.Services.GetRequiredService<WorkDesk>().WorkAsync(workId, Ct);
        while (true)
        {
            await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
            var order = await db.WorkOrders.AsNoTracking().SingleAsync(row => row.Id == workId, Ct);
            if (order.Status is not (WorkStatus.Waiting or WorkStatus.Running))
            {
                return order;
            }

            await Task.Delay(100, Ct);
        }
    }
}
