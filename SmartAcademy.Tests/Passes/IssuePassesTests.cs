using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes;

public sealed class IssuePassesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_class_gets_what_it_lacks_and_the_counts_are_as_foretold()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        await AdmitAsync(school, 30);
        await school.IssueAsync(await school.AdmitAsync());
        await school.AdmitAsync(status: StudentStatus.Suspended);
        var foretold = await school.Queries.CountForClassAsync(clerk, school.Class.Id, Ct);
        var order = await house.DoAsync(clerk, new ClassIssue(school.Class.Id));
        Assert.Equal(new ClassIssueCount(30, 1, 1), foretold);
        Assert.Equal((WorkStatus.Done, foretold), (order.Status, OutcomeOf(order)));
        Assert.Equal(31, (await school.Queries.ListAsync(clerk, new PassFilter { ClassId = school.Class.Id }, 1, Ct)).Total);
    }

    [Fact]
    public async Task A_second_run_issues_nothing_more()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        await AdmitAsync(school, 3);
        await house.DoAsync(clerk, new ClassIssue(school.Class.Id));
        var order = await house.DoAsync(clerk, new ClassIssue(school.Class.Id));
        Assert.Equal(new ClassIssueCount(0, 3, 0), OutcomeOf(order));
    }

    [Fact]
    public async Task Two_runs_at_once_give_each_student_one_pass()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        await AdmitAsync(school, 60);
        var orders = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.DoAsync(clerk, new ClassIssue(school.Class.Id))));
        Assert.All(orders, order => Assert.Equal(WorkStatus.Done, order.Status));
        Assert.Equal(60, orders.Sum(order => OutcomeOf(order).Issued));
        Assert.Equal(60, (await school.Queries.ListAsync(clerk, new PassFilter(), 1, Ct)).Total);
    }

    [Fact]
    public async Task A_pass_stopped_on_purpose_is_not_undone_by_a_bulk_issue()
    {
        var (school, house) = await OpenAsync();
        var student = await school.AdmitAsync();
        var pass = await school.IssueAsync(student);
        await school.Service.DeactivateAsync(school.Clerk, new PassChange(pass.Id, Reason: "unpaid card"), Ct);
        Assert.Equal(new ClassIssueCount(0, 1, 0), OutcomeOf(await house.DoAsync(await house.HireAsync(), new ClassIssue(school.Class.Id))));
    }

    [Fact]
    public async Task Work_left_by_a_process_that_died_is_taken_up_and_finished()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        await AdmitAsync(school, 4);
        var started = await house.Service.StartAsync(clerk, IssuePassesRunner.WorkKind, new ClassIssue(school.Class.Id), Ct);
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            var longAgo = DateTimeOffset.UtcNow.AddMinutes(-5);
            await db.WorkOrders.Where(order => order.Id == started.Value).ExecuteUpdateAsync(
                order => order.SetProperty(x => x.Status, WorkStatus.Running).SetProperty(x => x.HeartbeatAt, longAgo), Ct);
        }

        await school.IssueAsync(await school.AdmitAsync("Issued before it died"));
        Assert.Contains(started.Value, await house.Desk.AbandonedAsync(Ct));
        await house.Desk.WorkAsync(started.Value, Ct);
        Assert.Equal(new ClassIssueCount(4, 1, 0), OutcomeOf(await house.FindAsync(started.Value)));
    }

    [Fact]
    public async Task Cancelled_work_stops_and_keeps_what_it_issued()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        await AdmitAsync(school, 5);
        var started = await house.Service.StartAsync(clerk, IssuePassesRunner.WorkKind, new ClassIssue(school.Class.Id), Ct);
        await house.Service.CancelAsync(clerk, started.Value, Ct);
        await house.Desk.WorkAsync(started.Value, Ct);
        Assert.Equal(WorkStatus.Cancelled, (await house.FindAsync(started.Value)).Status);
        Assert.Equal(0, (await school.Queries.ListAsync(clerk, new PassFilter(), 1, Ct)).Total);
    }

    [Fact]
    public async Task Another_schools_class_and_other_roles_are_refused()
    {
        var (school, house) = await OpenAsync();
        var other = await PassSchool.OpenAsync(database);
        var order = await house.DoAsync(await house.HireAsync(), new ClassIssue(other.Class.Id));
        Assert.Equal((WorkStatus.Failed, "unknown_class"), (order.Status, order.FailureCode));
        var started = await house.Service.StartAsync(await house.HireAsync(Role.Teacher), IssuePassesRunner.WorkKind, new ClassIssue(school.Class.Id), Ct);
        Assert.Equal(Refusal.Forbidden, started.Refusal);
        Assert.Null(await school.Queries.CountForClassAsync(school.As(Role.Teacher), school.Class.Id, Ct));
        Assert.Null(await school.Queries.CountForClassAsync(school.Clerk, other.Class.Id, Ct));
    }

    private async Task<(PassSchool School, WorkHouse House)> OpenAsync()
    {
        var school = await PassSchool.OpenAsync(database);
        return (school, new WorkHouse(school, new IssuePassesRunner(database, school.Keys, school.Time)));
    }

    private static async Task AdmitAsync(PassSchool school, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await school.AdmitAsync();
        }
    }

    private static ClassIssueCount OutcomeOf(WorkOrder order) =>
        JsonSerializer.Deserialize<ClassIssueCount>(order.Outcome!, JsonSerializerOptions.Web)!;
}
