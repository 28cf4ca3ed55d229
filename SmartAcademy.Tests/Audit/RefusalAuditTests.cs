using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Audit;

public sealed class RefusalAuditTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Attack", "11")]
    [InlineData("/students/{0}", "Student")]
    [InlineData("/students/{0}/photo", "Student")]
    [InlineData("/passes/{0}", "Pass")]
    public async Task A_parent_who_swaps_the_childs_id_finds_nothing_and_is_told_of(string address, string resourceType)
    {
        var (parent, own) = await ParentAsync();
        var strangers = await app.School.AdmitAsync("Stranger");
        var id = resourceType == "Pass" ? (await PassOfAsync(app.School, strangers.Id)).Id : strangers.Id;
        using (var mine = await parent.GetAsync($"/students/{own}"))
        {
            Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
        }

        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, id);
        using var answer = await parent.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var entry = Assert.Single(await RefusalsAsync(id));
        Assert.Equal((resourceType, app.School.Id), (entry.ResourceType, entry.SchoolId!.Value));
        Assert.Contains(path, entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Attack", "11")]
    public async Task A_card_of_another_school_is_not_printed_and_that_is_told()
    {
        var clerk = await app.SignedInAsync(Role.Staff);
        var pass = await PassOfAsync(app.OtherSchool, (await app.OtherSchool.AdmitAsync("Foreign")).Id);

        using var answer = await clerk.GetAsync($"/passes/{pass.Id}/card.pdf");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(app.UserId(TestApp.LoginOf(Role.Staff)), Assert.Single(await RefusalsAsync(pass.Id)).ActorId);
    }

    [Fact]
    [Trait("Attack", "11")]
    public async Task A_card_that_a_parent_may_not_print_is_refused_and_that_is_told()
    {
        var (parent, own) = await ParentAsync();
        var pass = await PassOfAsync(app.School, own);

        using var answer = await parent.GetAsync($"/passes/{pass.Id}/card.pdf");

        Assert.Equal("/account/denied", new Uri(answer.Headers.Location!.ToString()).AbsolutePath);
        Assert.Contains("forbidden", Assert.Single(await RefusalsAsync(pass.Id)).Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_tries_on_and_on_does_not_fill_the_audit()
    {
        var guard = await app.SignedInAsync(Role.Security);
        for (var i = 0; i < 60; i++)
        {
            (await guard.GetAsync($"/students/{Guid.NewGuid()}")).Dispose();
        }

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var userId = app.UserId(TestApp.LoginOf(Role.Security));
        Assert.InRange(await db.AuditEntries.CountAsync(entry => entry.ActorId == userId && entry.Action == AuditAction.Refused, Ct), 1, 60 - 1);
    }

    private async Task<(TestBrowser Browser, Guid Child)> ParentAsync()
    {
        var login = $"parent-{Guid.NewGuid():N}@school.example";
        var userId = await app.AddUserAsync(login, Role.Parent, app.School.Id);
        var child = await app.School.AdmitAsync("Own");
        var guardian = new Guardian(app.School.Id, new GuardianDetails("Mother"));
        guardian.LinkLogin(userId);
        await app.School.AddAsync(guardian, new Guardianship(app.School.Id, child.Id, guardian.Id, Relationship.Mother, 1, portalAccess: true));
        return (await app.SignedInAsAsync(login, TestApp.Password), child.Id);
    }

    private static async Task<Pass> PassOfAsync(TestSchool school, Guid studentId)
    {
        var pass = Pass.Issue(
            new PassOrder(school.Id, studentId, $"P{Guid.NewGuid():N}"[..16], PassType.Standard, new DateOnly(2099, 1, 1), null), new DateOnly(2026, 1, 5)).Value;
        pass.Seal(new FixedKeys());
        await school.AddAsync(pass);
        return pass;
    }

    private async Task<List<AuditEntry>> RefusalsAsync(Guid resourceId)
    {
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var id = resourceId.ToString();
        return await db.AuditEntries.Where(entry => entry.Action == AuditAction.Refused && entry.ResourceId == id).ToListAsync(Ct);
    }
}
