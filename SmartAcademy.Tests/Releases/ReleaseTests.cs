using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Releases;

public sealed class ReleaseTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_is_handed_to_its_mother_and_it_is_written_who_when_why_and_by_whom()
    {
        var house = await PickUpSchool.OpenAsync(app);

        Assert.False((await house.ReleaseAsync(house.ToMother())).IsRefused);

        var release = Assert.Single(await house.StoredAsync());
        Assert.Equal(
            (CollectedBy.Guardian, house.Mother.Id, "Amina", "Mother", "Fever", house.Guard.UserId, PickUpSchool.Today, house.Time.GetUtcNow()),
            (release.CollectedAs, release.CollectorId, release.CollectorName, release.Relation, release.Reason, release.ReleasedBy, release.Day, release.ReleasedAt));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_release_and_both_hear_yes()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var order = house.ToMother();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => house.ReleaseAsync(order)));

        Assert.All(answers, answer => Assert.Equal(order.Id, answer.Value));
        Assert.Single(await house.StoredAsync());
    }

    [Fact]
    public async Task Of_two_guards_one_hands_the_child_over()
    {
        var house = await PickUpSchool.OpenAsync(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.ReleaseAsync(house.ToMother())));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(ReleaseRefusals.AlreadyReleased, answer.Refusals[0]));
        Assert.Single(await house.StoredAsync());
    }

    [Fact]
    public async Task A_child_who_came_back_is_handed_over_again_and_comes_back_once()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var first = await house.ReleaseAsync(house.ToMother());

        Assert.False((await house.Releases.ReturnAsync(house.Guard, first.Value, Ct)).IsRefused);
        Assert.Equal(ReleaseRefusals.AlreadyReturned, (await house.Releases.ReturnAsync(house.Guard, first.Value, Ct)).Refusal);
        house.Time.Pass(TimeSpan.FromMinutes(5));
        Assert.False((await house.ReleaseAsync(house.ToMother())).IsRefused);

        Assert.Equal(2, (await house.StoredAsync()).Count);
    }

    [Fact]
    public async Task Who_is_not_on_the_list_or_not_today_gets_no_child()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var tomorrow = await AddAsync(house, new CollectorDetails("Karim", "Driver", ValidFrom: PickUpSchool.Today.AddDays(1)));
        var yesterday = await AddAsync(house, new CollectorDetails("Salim", "Driver", ValidUntil: PickUpSchool.Today.AddDays(-1)));
        var otherChild = await PickUpSchool.OpenAsync(app);

        foreach (var order in new[]
        {
            house.Order(CollectedBy.Collector, tomorrow), house.Order(CollectedBy.Collector, yesterday),
            house.Order(CollectedBy.Guardian, otherChild.Mother.Id), house.Order(CollectedBy.Guardian, Guid.NewGuid()),
        })
        {
            Assert.Equal(ReleaseRefusals.MayNotCollect, Assert.Single((await house.ReleaseAsync(order)).Refusals));
        }

        Assert.Empty(await house.StoredAsync());
    }

    [Fact]
    public async Task A_collector_of_today_gets_the_child()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var driver = await AddAsync(house, new CollectorDetails("Karim", "Driver", "01712-345672", PickUpSchool.Today, PickUpSchool.Today));

        Assert.False((await house.ReleaseAsync(house.Order(CollectedBy.Collector, driver))).IsRefused);

        Assert.Equal("Karim", Assert.Single(await house.StoredAsync()).CollectorName);
    }

    [Fact]
    public async Task A_guardian_who_must_not_collect_gets_no_child_and_lets_nobody_else()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();
        Assert.False((await house.Collectors.LetGuardianAsync(house.Clerk, house.Child.Id, house.Mother.Id, may: false, Ct)).IsRefused);

        Assert.Equal(ReleaseRefusals.MayNotCollect, Assert.Single((await house.ReleaseAsync(house.ToMother())).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await house.Codes.NameAsync(house.Parent, house.Child.Id, new CollectorDetails("K", "Driver"), Ct)).Refusals));
        Assert.Empty((await house.Own.ListAsync(house.Parent, Ct)).Single().Codes);
        Assert.Equal(8, digits.Length);
    }

    [Fact]
    public async Task A_warning_must_be_read_first()
    {
        var house = await PickUpSchool.OpenAsync(app);
        await house.Collectors.AddNoteAsync(house.Clerk, house.Child.Id, "Not to be given to the uncle", Ct);

        Assert.Equal(ReleaseRefusals.NotesUnread, Assert.Single((await house.ReleaseAsync(house.ToMother())).Refusals));
        Assert.False((await house.ReleaseAsync(house.ToMother() with { NotesRead = true })).IsRefused);
    }

    [Fact]
    public async Task A_suspended_student_is_not_handed_over_here()
    {
        var house = await PickUpSchool.OpenAsync(app);
        await using (var db = await app.Database.OpenAsync(Actor.System(), Ct))
        {
            (await db.Students.FindAsync([house.Child.Id], Ct))!.BecomeStatus(StudentStatus.Suspended);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(ReleaseRefusals.StudentNotActive, Assert.Single((await house.ReleaseAsync(house.ToMother())).Refusals));
    }

    [Fact]
    public async Task The_wrong_role_and_another_school_hand_nobody_over()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var stranger = Actors.Guard(app.OtherSchool.Id);
        var release = await house.ReleaseAsync(house.ToMother());

        Assert.Equal(Refusal.Forbidden, Assert.Single((await house.ReleaseAsync(house.ToMother(), Actors.Teacher(app.School.Id))).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await house.ReleaseAsync(house.ToMother(), house.Parent)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await house.ReleaseAsync(house.ToMother(), stranger)).Refusals));
        Assert.Equal(Refusal.NotFound, (await house.Releases.ReturnAsync(stranger, release.Value, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Releases.ReturnAsync(house.Parent, release.Value, Ct)).Refusal);
        Assert.Null(await house.Queries.FindAsync(stranger, house.Child.Id, Ct));
        Assert.Null(await house.Queries.FindAsync(house.Parent, house.Child.Id, Ct));
        Assert.DoesNotContain((await house.Queries.PageAsync(stranger, null, 1, Ct)).Lines, line => line.StudentId == house.Child.Id);
        Assert.Contains((await house.Queries.PageAsync(house.Guard, PickUpSchool.Today, 1, Ct)).Lines, line => line.StudentId == house.Child.Id);
    }

    [Fact]
    public async Task Who_was_handed_over_may_leave_before_the_end_of_lessons_until_they_are_back()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var release = await house.ReleaseAsync(house.ToMother());

        Assert.True(await MayLeaveAsync(house, house.Time.GetUtcNow()));
        Assert.False(await MayLeaveAsync(house, house.Time.GetUtcNow().AddMinutes(-1)));
        Assert.False(await MayLeaveAsync(house, house.Time.GetUtcNow().AddHours(12)));
        await house.Releases.ReturnAsync(house.Guard, release.Value, Ct);

        Assert.False(await MayLeaveAsync(house, house.Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_reason_too_long_is_refused_at_its_field()
    {
        var house = await PickUpSchool.OpenAsync(app);

        var refused = await house.ReleaseAsync(house.ToMother() with { Reason = new string('x', Release.LongestReason + 1) });

        Assert.Equal("Reason", Assert.Single(refused.Refusals).Field);
    }

    /// <summary>As the gates ask.</summary>
    private async Task<bool> MayLeaveAsync(PickUpSchool house, DateTimeOffset at)
    {
        await using var db = await app.Database.OpenAsync(house.Guard, Ct);
        return await db.Database.SqlQuery<int>(
            $"SELECT count(*)::int AS \"Value\" FROM gate_leave WHERE student_id = {house.Child.Id} AND starts_at <= {at} AND {at} < ends_at").SingleAsync(Ct) > 0;
    }

    private static async Task<Guid> AddAsync(PickUpSchool house, CollectorDetails details) =>
        (await house.Collectors.AddAsync(house.Clerk, house.Child.Id, details, Ct)).Value;
}
