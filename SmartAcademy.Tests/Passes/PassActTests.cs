using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes;

public sealed class PassActTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pass_is_stopped_started_and_revoked_and_its_history_tells_so()
    {
        var school = await PassSchool.OpenAsync(database);
        var pass = await school.IssueAsync(await school.AdmitAsync());
        Assert.False((await school.Service.DeactivateAsync(school.Clerk, new PassChange(pass.Id, Reason: "left at home"), Ct)).IsRefused);
        Assert.False((await school.Service.ActivateAsync(school.Clerk, new PassChange(pass.Id), Ct)).IsRefused);
        Assert.False((await school.Service.RevokeAsync(school.Clerk, new PassChange(pass.Id, Reason: "stolen"), Ct)).IsRefused);
        var told = await new PassHistory(database).ReadAsync(school.Clerk, pass.Id, Ct);
        Assert.Equal(
            ["Revoked", "Active", "Inactive", "Active"],
            told.Select(line => NewValue(line, nameof(Pass.Status))));
        Assert.Equal(("stolen", Role.Staff), (NewValue(told[0], nameof(Pass.Reason)), told[0].By));
        Assert.Equal("left at home", NewValue(told[2], nameof(Pass.Reason)));
    }

    [Fact]
    public async Task Stopping_needs_a_reason()
    {
        var school = await PassSchool.OpenAsync(database);
        var pass = await school.IssueAsync(await school.AdmitAsync());
        Assert.Equal(PassRefusals.ReasonNeeded, (await school.Service.DeactivateAsync(school.Clerk, new PassChange(pass.Id), Ct)).Refusal);
        Assert.Equal(PassRefusals.ReasonNeeded, (await school.Service.RevokeAsync(school.Clerk, new PassChange(pass.Id), Ct)).Refusal);
        Assert.Equal(PassRefusals.ReasonNeeded, (await school.Issue.ReplaceAsync(school.Clerk, new PassChange(pass.Id), Ct)).Refusal);
    }

    [Fact]
    public async Task A_lost_card_stops_the_moment_its_replacement_exists()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync();
        var lost = await school.IssueAsync(student);
        var replaced = await school.Issue.ReplaceAsync(school.Clerk, new PassChange(lost.Id, lost.Version, "lost"), Ct);
        var (old, fresh) = (await school.FindAsync(lost.Id), await school.FindAsync(replaced.Value));
        Assert.Equal((PassStatus.Revoked, "lost"), (old.Status, old.Reason));
        Assert.Equal((PassStatus.Active, lost.Id, lost.ExpiresOn), (fresh.Status, fresh.ReplacesPassId, fresh.ExpiresOn));
        Assert.NotEqual(old.TokenHash, fresh.TokenHash);
        var detail = await school.Queries.FindAsync(school.Clerk, lost.Id, Ct);
        Assert.Equal(fresh.Number, detail?.ReplacedBy?.Number);
    }

    [Fact]
    public async Task A_card_whose_holder_has_another_active_pass_is_not_replaced_and_stays_as_it_was()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync();
        var first = await school.IssueAsync(student);
        await school.Service.DeactivateAsync(school.Clerk, new PassChange(first.Id, Reason: "x"), Ct);
        await school.IssueAsync(student);
        Assert.Equal(PassRefusals.HasActivePass, (await school.Issue.ReplaceAsync(school.Clerk, new PassChange(first.Id, Reason: "lost"), Ct)).Refusal);
        Assert.Equal(PassStatus.Inactive, (await school.FindAsync(first.Id)).Status);
        Assert.Equal(PassRefusals.HasActivePass, (await school.Service.ActivateAsync(school.Clerk, new PassChange(first.Id), Ct)).Refusal);
    }

    [Fact]
    public async Task Of_two_who_act_on_what_they_saw_the_second_is_told_that_it_changed()
    {
        var school = await PassSchool.OpenAsync(database);
        var pass = await school.IssueAsync(await school.AdmitAsync());
        var seen = new PassChange(pass.Id, pass.Version, "x");
        Assert.False((await school.Service.DeactivateAsync(school.Clerk, seen, Ct)).IsRefused);
        Assert.Equal(Refusal.ChangedMeanwhile, (await school.Service.ActivateAsync(school.Clerk, seen, Ct)).Refusal);
        Assert.Equal(Refusal.ChangedMeanwhile, (await school.Issue.ReplaceAsync(school.Clerk, seen, Ct)).Refusal);
        Assert.Equal(PassStatus.Inactive, (await school.FindAsync(pass.Id)).Status);
    }

    [Fact]
    public async Task Many_replacements_at_once_make_one_new_pass()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync();
        var lost = await school.IssueAsync(student);
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            school.Issue.ReplaceAsync(school.Clerk, new PassChange(lost.Id, lost.Version, "lost"), Ct)));
        Assert.Single(results, result => !result.IsRefused);
        Assert.Equal(2, (await school.PassesOfAsync(student)).Count);
    }

    [Fact]
    public async Task Another_schools_pass_does_not_exist_and_other_roles_may_not_act()
    {
        var (school, other) = (await PassSchool.OpenAsync(database), await PassSchool.OpenAsync(database));
        var pass = await school.IssueAsync(await school.AdmitAsync());
        var change = new PassChange(pass.Id, Reason: "x");
        Assert.Equal(Refusal.NotFound, (await other.Service.RevokeAsync(other.Clerk, change, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await other.Issue.ReplaceAsync(other.Clerk, change, Ct)).Refusal);
        foreach (var role in new[] { Role.Teacher, Role.Security, Role.Parent, Role.Student })
        {
            Assert.Equal(Refusal.Forbidden, (await school.Service.ActivateAsync(school.As(role), change, Ct)).Refusal);
            Assert.Equal(Refusal.Forbidden, (await school.Issue.ReplaceAsync(school.As(role), change, Ct)).Refusal);
        }
    }

    [Fact]
    public async Task The_night_marks_what_ran_out_and_writes_it_down()
    {
        var school = await PassSchool.OpenAsync(database);
        var (shortLived, standing) = (await school.IssueAsync(await school.AdmitAsync(), PassType.Temporary), await school.IssueAsync(await school.AdmitAsync()));
        school.Time.Pass(TimeSpan.FromDays(1));
        var night = new PassExpiryService(database, school.Time);
        Assert.Equal(1, (await night.MarkExpiredAsync(Actor.System(school.School.Id), Ct)).Value);
        Assert.Equal(0, (await night.MarkExpiredAsync(Actor.System(school.School.Id), Ct)).Value);
        Assert.Equal(PassStatus.Expired, (await school.FindAsync(shortLived.Id)).Status);
        Assert.Equal(PassStatus.Active, (await school.FindAsync(standing.Id)).Status);
        var told = await new PassHistory(database).ReadAsync(school.Clerk, shortLived.Id, Ct);
        Assert.Equal("Expired", NewValue(told[0], nameof(Pass.Status)));
        Assert.Equal(Refusal.Forbidden, (await night.MarkExpiredAsync(school.As(Role.Teacher), Ct)).Refusal);
    }

    private static string? NewValue(AuditLine line, string field) => line.Changes.Single(change => change.Field == field).New;
}
