using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Overrides;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Overrides;

public sealed class OverrideTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly StoppedClock time = new(DateTimeOffset.UtcNow);
    private OverrideService overrides = null!;
    private OverrideQueries queries = null!;
    private TestSchool school = null!;
    private TestGate gate = null!;
    private Actor guard = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (overrides, queries) = (new OverrideService(database, time), new OverrideQueries(database, time));
        school = await TestSchool.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, school);
        guard = Actors.Guard(school.Id);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task One_granted_row_that_points_at_the_denied_one_is_written_with_guard_and_reason()
    {
        var (denied, pass, student) = await DeniedAsync();
        time.Pass(TimeSpan.FromMinutes(2));

        var granted = (await overrides.OverrideAsync(guard, denied.Id, OverrideReason.GuardianPresent, " His father is here ", Ct)).Value;

        var row = Assert.Single(await RowsAsync(student), log => log.Status is AccessStatus.Granted);
        Assert.Equal((granted, denied.Id, guard.UserId, "GuardianPresent"), (row.Id, row.OverrideOf, row.OverriddenBy, row.OverrideReason));
        Assert.Equal((student.Id, pass.Id, gate.Point.Id, GateDirection.Entry), (row.StudentId, row.PassId, row.AccessPointId, row.Direction));
        var view = await queries.FindAsync(guard, denied.Id, Ct);
        Assert.Equal((OverrideReason.GuardianPresent, OverrideRefusals.AlreadyThrough), (view!.Done!.Why, view.Refusal));
        var line = Assert.Single((await queries.DayAsync(Actors.Admin(school.Id), new OverrideFilter(), Ct)).Lines);
        Assert.Equal(("His father is here", DenialReason.ExpiredPass, "Ayesha Test"), (line.Words, line.DeniedFor, line.StudentName));
    }

    [Fact]
    public async Task Of_many_clicks_and_guards_at_once_one_lets_the_child_in()
    {
        var (denied, _, student) = await DeniedAsync();
        var other = Actors.Guard(school.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(turn => Task.Run(
            () => overrides.OverrideAsync(turn % 2 == 0 ? guard : other, denied.Id, OverrideReason.FaceChecked, null, Ct), Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal(9, answers.Count(answer => answer.Refusal == OverrideRefusals.AlreadyThrough));
        Assert.Single(await RowsAsync(student), log => log.Status is AccessStatus.Granted);
    }

    [Fact]
    public async Task Scanned_twice_and_refused_twice_the_child_comes_in_once()
    {
        var (denied, pass, student) = await DeniedAsync();
        var again = await DeniedAsync(pass, student, DenialReason.ExpiredPass);

        var answers = await Task.WhenAll(new[] { denied, again }.Select(scan => Task.Run(
            () => overrides.OverrideAsync(guard, scan.Id, OverrideReason.FaceChecked, null, Ct), Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Single(answers, answer => answer.Refusal == OverrideRefusals.AlreadyThrough);
    }

    [Theory]
    [InlineData(DenialReason.UnknownPass, "override_unknown_pass")]
    [InlineData(DenialReason.ForgedPass, "override_forged_pass")]
    [InlineData(DenialReason.RetiredKey, "override_retired_key")]
    [InlineData(DenialReason.WrongSchool, "override_wrong_school")]
    [InlineData(DenialReason.RevokedPass, "override_revoked_pass")]
    public async Task Some_refusals_are_never_set_aside_and_the_guard_is_told_why(string reason, string refusal)
    {
        var (_, pass, student) = await DeniedAsync();
        var denied = await DeniedAsync(pass, student, reason);

        Assert.Equal(refusal, (await overrides.OverrideAsync(guard, denied.Id, OverrideReason.Emergency, null, Ct)).Refusal!.Code);
        Assert.Equal(refusal, (await queries.FindAsync(guard, denied.Id, Ct))!.Refusal!.Code);
        Assert.DoesNotContain(await RowsAsync(student), log => log.Status is AccessStatus.Granted);
    }

    [Fact]
    public async Task A_scan_of_nobody_or_of_an_hour_ago_is_not_set_aside()
    {
        var (old, _, _) = await DeniedAsync();
        var nobody = await DeniedAsync(null, null, DenialReason.AccessPointInactive);
        Assert.Equal(OverrideRefusals.UnknownPass, (await overrides.OverrideAsync(guard, nobody.Id, OverrideReason.Emergency, null, Ct)).Refusal);

        time.Pass(TimeSpan.FromMinutes(16));

        Assert.Equal(OverrideRefusals.TooLate, (await overrides.OverrideAsync(guard, old.Id, OverrideReason.Emergency, null, Ct)).Refusal);
    }

    [Fact]
    public async Task A_reason_must_be_chosen_and_another_one_be_told()
    {
        var (denied, _, student) = await DeniedAsync();

        Assert.Equal(OverrideRefusals.ReasonMissing, (await overrides.OverrideAsync(guard, denied.Id, null, "please", Ct)).Refusal);
        Assert.Equal(OverrideRefusals.ReasonMissing, (await overrides.OverrideAsync(guard, denied.Id, (OverrideReason)99, "please", Ct)).Refusal);
        Assert.Equal(OverrideRefusals.WordsMissing, (await overrides.OverrideAsync(guard, denied.Id, OverrideReason.Other, " ", Ct)).Refusal);
        Assert.DoesNotContain(await RowsAsync(student), log => log.Status is AccessStatus.Granted);
        Assert.Null((await overrides.OverrideAsync(guard, denied.Id, OverrideReason.Other, "Came with the ambulance", Ct)).Refusal);
    }

    [Fact]
    public async Task Who_may_not_override_and_who_guards_another_school_gets_nowhere()
    {
        var (denied, _, _) = await DeniedAsync();
        var stranger = Actors.Guard((await TestSchool.MakeAsync(database)).Id);

        Assert.Equal(Refusal.Forbidden, (await overrides.OverrideAsync(Actors.Clerk(school.Id), denied.Id, OverrideReason.Emergency, null, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await overrides.OverrideAsync(stranger, denied.Id, OverrideReason.Emergency, null, Ct)).Refusal);
        Assert.Null(await queries.FindAsync(stranger, denied.Id, Ct));
        Assert.Null(await queries.FindAsync(Actors.Teacher(school.Id), denied.Id, Ct));
    }

    [Fact]
    public async Task Somebody_else_reviews_it_once()
    {
        var (denied, _, _) = await DeniedAsync();
        var head = Actors.Admin(school.Id);
        await overrides.OverrideAsync(head, denied.Id, OverrideReason.OfficeAgreed, null, Ct);
        var colleague = Actors.Admin(school.Id);

        Assert.Equal(OverrideRefusals.OwnOverride, (await overrides.ReviewAsync(head, denied.Id, "fine", Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await overrides.ReviewAsync(guard, denied.Id, "fine", Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await overrides.ReviewAsync(Actors.Admin((await TestSchool.MakeAsync(database)).Id), denied.Id, "fine", Ct)).Refusal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => overrides.ReviewAsync(colleague, denied.Id, "I rang the father", Ct), Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal(4, answers.Count(answer => answer.Refusal == OverrideRefusals.AlreadyReviewed));
        var day = await queries.DayAsync(colleague, new OverrideFilter(), Ct);
        Assert.Equal("I rang the father", Assert.Single(day.Lines).Note);
        Assert.Empty(day.Waiting);
    }

    [Fact]
    public async Task A_day_is_counted_by_guard_and_reason_and_says_which_other_days_wait()
    {
        var (first, _, _) = await DeniedAsync();
        await overrides.OverrideAsync(guard, first.Id, OverrideReason.FaceChecked, null, Ct);
        time.Pass(TimeSpan.FromDays(1));
        var (second, _, _) = await DeniedAsync();
        await overrides.OverrideAsync(guard, second.Id, OverrideReason.Emergency, null, Ct);
        var head = Actors.Admin(school.Id);

        var day = await queries.DayAsync(head, new OverrideFilter(), Ct);
        Assert.Equal((OverrideReason.Emergency, 1), (Assert.Single(day.ByReason).Of, day.Lines.Count));
        Assert.Equal([day.Day.AddDays(-1), day.Day], day.Waiting.Select(waiting => waiting.Of));
        Assert.Empty((await queries.DayAsync(head, new OverrideFilter(Why: OverrideReason.FaceChecked), Ct)).Lines);
        Assert.Equal(first.Id, Assert.Single((await queries.DayAsync(head, new OverrideFilter(day.Day.AddDays(-1)), Ct)).Lines).DeniedId);
        Assert.Empty((await queries.DayAsync(guard, new OverrideFilter(), Ct)).Lines);
    }

    private async Task<(AccessLog Denied, Pass Pass, Student Student)> DeniedAsync()
    {
        var (_, pass, student) = await gate.NewPassAsync();
        return (await DeniedAsync(pass, student, DenialReason.ExpiredPass), pass, student);
    }

    private async Task<AccessLog> DeniedAsync(Pass? pass, Student? student, string reason)
    {
        var denied = TestScan.Denied(school.Id, gate.Point.Id, reason, time.GetUtcNow(), student?.Id, pass?.Id);
        await school.AddAsync(denied);
        return denied;
    }

    private async Task<List<AccessLog>> RowsAsync(Student student)
    {
        await using var db = await database.OpenAsync(Actor.System(school.Id), Ct);
        return await db.AccessLogs.AsNoTracking().Where(log => log.StudentId == student.Id).ToListAsync(Ct);
    }
}
