using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Work;

public sealed class WorkDeskTests(TestDatabase database) : IClassFixture<TestDatabase>, IWorkBell
{
    private readonly CountingRunner runner = new();
    private TestSchool school = null!;
    private Actor clerk = Actor.Nobody;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WorkService Service => new(database, [runner], this, TimeProvider.System);

    private WorkQueries Queries => new(database, [runner]);

    private WorkDesk Desk => new(database, [runner], new ActorDirectory(database, new RoleBook(database)), TimeProvider.System, NullLogger<WorkDesk>.Instance);

    Task IWorkBell.RingAsync(Guid orderId, CancellationToken ct) => Task.CompletedTask;

    [Fact]
    public async Task An_order_is_done_and_its_outcome_kept()
    {
        var order = await OrderAsync(steps: 3);

        await Desk.WorkAsync(order, Ct);

        var view = await Queries.FindAsync(clerk, order, Ct);
        Assert.Equal((WorkStatus.Done, 3, 3), (view!.Status, view.Finished, view.Total));
        Assert.Contains("\"counted\":3", view.Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_workers_at_once_do_an_order_once()
    {
        var order = await OrderAsync(steps: 1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Desk.WorkAsync(order, Ct)));

        Assert.Equal(1, runner.Runs);
    }

    [Fact]
    public async Task Waiting_work_is_cancelled_at_once_and_never_runs()
    {
        var order = await OrderAsync(steps: 3);

        var cancelled = await Service.CancelAsync(clerk, order, Ct);
        await Desk.WorkAsync(order, Ct);

        Assert.False(cancelled.IsRefused);
        Assert.Equal(0, runner.Runs);
        Assert.Equal(WorkStatus.Cancelled, (await Queries.FindAsync(clerk, order, Ct))!.Status);
    }

    [Fact]
    public async Task Running_work_stops_when_a_person_cancels()
    {
        var order = await OrderAsync(steps: 1000);
        runner.AtStep = async (step, ct) =>
        {
            if (step == 2)
            {
                Assert.False((await Service.CancelAsync(clerk, order, ct)).IsRefused);
            }

            await Task.Delay(step == 2 ? 600 : 10, ct);
        };

        await Desk.WorkAsync(order, Ct);

        Assert.Equal(WorkStatus.Cancelled, (await Queries.FindAsync(clerk, order, Ct))!.Status);
    }

    [Fact]
    public async Task Work_that_is_over_cannot_be_cancelled()
    {
        var order = await OrderAsync(steps: 1);
        await Desk.WorkAsync(order, Ct);

        Assert.Equal(WorkRefusals.AlreadyOver, (await Service.CancelAsync(clerk, order, Ct)).Refusal);
    }

    [Fact]
    public async Task Work_left_by_a_process_that_died_is_taken_up_again()
    {
        var order = await OrderAsync(steps: 2);
        await PretendRunningAsync(order, TimeProvider.System.GetUtcNow() - WorkDesk.DeadAfter - TimeSpan.FromSeconds(1));

        Assert.Contains(order, await Desk.AbandonedAsync(Ct));
        await Desk.WorkAsync(order, Ct);

        Assert.Equal(WorkStatus.Done, (await Queries.FindAsync(clerk, order, Ct))!.Status);
    }

    [Fact]
    public async Task Work_with_a_sign_of_life_is_left_alone()
    {
        var order = await OrderAsync(steps: 2);
        await PretendRunningAsync(order, TimeProvider.System.GetUtcNow());

        await Desk.WorkAsync(order, Ct);

        Assert.Equal(0, runner.Runs);
    }

    [Fact]
    public async Task A_stopping_process_gives_its_work_back()
    {
        var order = await OrderAsync(steps: 100);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        runner.AtStep = (_, _) => stopping.CancelAsync();

        await Desk.WorkAsync(order, stopping.Token);

        Assert.Equal(WorkStatus.Waiting, (await Queries.FindAsync(clerk, order, Ct))!.Status);
    }

    [Fact]
    public async Task A_crash_of_the_runner_is_a_failure_with_a_code()
    {
        var order = await OrderAsync(steps: 2);
        runner.AtStep = (_, _) => throw new InvalidOperationException("out of paper");

        await Desk.WorkAsync(order, Ct);

        var view = await Queries.FindAsync(clerk, order, Ct);
        Assert.Equal((WorkStatus.Failed, WorkRefusals.Failed), (view!.Status, view.FailureCode));
    }

    [Fact]
    public async Task A_refusal_of_the_runner_is_kept_by_its_code()
    {
        runner.RefuseWith = Refusal.ChangedMeanwhile;
        var order = await OrderAsync(steps: 2);

        await Desk.WorkAsync(order, Ct);

        Assert.Equal("changed_meanwhile", (await Queries.FindAsync(clerk, order, Ct))!.FailureCode);
    }

    [Fact]
    public async Task Who_lost_the_permission_meanwhile_gets_nothing_done()
    {
        var order = await OrderAsync(steps: 2);
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            await db.UserRoles.Where(link => link.UserId == clerk.UserId).ExecuteDeleteAsync(Ct);
        }

        await Desk.WorkAsync(order, Ct);

        Assert.Equal(0, runner.Runs);
        Assert.Equal("forbidden", (await Queries.FindAsync(clerk, order, Ct))!.FailureCode);
    }

    [Fact]
    public async Task Only_who_may_start_a_kind_of_work_starts_and_sees_it()
    {
        var order = await OrderAsync(steps: 1);
        var other = await TestSchool.MakeAsync(database);

        Assert.Equal(Refusal.Forbidden, (await Service.StartAsync(Actors.Teacher(school.Id), CountingRunner.Name, new CountingRunner.Order(1), Ct)).Refusal);
        Assert.Null(await Queries.FindAsync(Actors.Teacher(school.Id), order, Ct));
        Assert.Null(await Queries.FindAsync(Actors.Admin(other.Id), order, Ct));
        Assert.Equal(Refusal.NotFound, (await Service.CancelAsync(Actors.Admin(other.Id), order, Ct)).Refusal);
    }

    private async Task<Guid> OrderAsync(int steps)
    {
        school = await TestSchool.MakeAsync(database);
        var user = new AcademyUser { UserName = $"clerk-{school.School.Code}", DisplayName = "Clerk", SchoolId = school.Id };
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            var role = await db.Roles.SingleAsync(role => role.Name == Role.Staff, Ct);
            db.Users.Add(user);
            db.UserRoles.Add(new() { UserId = user.Id, RoleId = role.Id });
            await db.SaveChangesAsync(Ct);
        }

        clerk = Actors.In(school.Id, Role.Staff, user.Id);
        return (await Service.StartAsync(clerk, CountingRunner.Name, new CountingRunner.Order(steps), Ct)).Value;
    }

    private async Task PretendRunningAsync(Guid order, DateTimeOffset heartbeat)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        await db.WorkOrders.Where(row => row.Id == order).ExecuteUpdateAsync(
            row => row.SetProperty(x => x.Status, WorkStatus.Running).SetProperty(x => x.HeartbeatAt, heartbeat), Ct);
    }
}
