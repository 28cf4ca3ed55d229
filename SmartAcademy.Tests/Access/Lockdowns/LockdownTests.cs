using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Lockdowns;

public sealed class LockdownTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly LockdownService lockdowns = new(database, TimeProvider.System);
    private readonly LockdownQueries queries = new(database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_begins_with_a_message_ends_with_a_reason_and_stays_in_the_history_and_the_audit()
    {
        var school = await TestSchool.MakeAsync(database);
        var head = Actors.Admin(school.Id);
        Assert.Equal(LockdownRefusals.MessageMissing, (await lockdowns.BeginAsync(head, "  ", LockdownExits.Allow, Ct)).Refusal);
        Assert.Equal(LockdownRefusals.NotOn, (await lockdowns.EndAsync(head, "nothing", Ct)).Refusal);

        Assert.Null((await lockdowns.BeginAsync(head, "Stray dog in the yard", LockdownExits.Hold, Ct)).Refusal);
        var on = Assert.Single(await queries.NowAsync(Actors.Teacher(school.Id), Ct));
        Assert.Equal(("Stray dog in the yard", LockdownExits.Hold, TimeSpan.FromHours(6)), (on.Message, on.Exits, on.StartedAt.Offset));
        Assert.Equal(LockdownRefusals.ReasonMissing, (await lockdowns.EndAsync(head, null, Ct)).Refusal);
        Assert.Null((await lockdowns.EndAsync(head, "It was caught", Ct)).Refusal);

        Assert.Empty(await queries.NowAsync(head, Ct));
        Assert.Equal("It was caught", Assert.Single(await queries.HistoryAsync(head, Ct)).EndReason);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        Assert.Equal(
            [AuditAction.Created, AuditAction.Changed],
            await db.AuditEntries.Where(row => row.ResourceType == "Lockdown" && row.SchoolId == school.Id).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(Ct));
    }

    [Fact]
    public async Task However_many_press_at_once_one_begins_and_one_ends()
    {
        var school = await TestSchool.MakeAsync(database);
        var head = Actors.Admin(school.Id);

        var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => lockdowns.BeginAsync(head, "Now", LockdownExits.Allow, Ct), Ct)));
        var ended = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => lockdowns.EndAsync(head, "Over", Ct), Ct)));

        Assert.Single(begun, answer => !answer.IsRefused);
        Assert.Equal(5, begun.Count(answer => answer.Refusal == LockdownRefusals.AlreadyOn));
        Assert.Single(ended, answer => !answer.IsRefused);
        Assert.Single(await queries.HistoryAsync(head, Ct));
    }

    [Fact]
    public async Task Only_heads_of_the_school_begin_or_end_it_and_families_are_not_told_here()
    {
        var school = await TestSchool.MakeAsync(database);
        var elsewhere = await TestSchool.MakeAsync(database);
        foreach (var wrong in new[] { Actors.Guard(school.Id), Actors.Clerk(school.Id), Actors.Teacher(school.Id), Actors.Parent(school.Id) })
        {
            Assert.Equal(Refusal.Forbidden, (await lockdowns.BeginAsync(wrong, "x", LockdownExits.Allow, Ct)).Refusal);
        }

        Assert.Equal(SchoolRefusals.ChooseSchoolFirst, (await lockdowns.BeginAsync(Actors.SuperAdmin(), "x", LockdownExits.Allow, Ct)).Refusal);
        await lockdowns.BeginAsync(Actors.Admin(school.Id), "Fire drill", LockdownExits.Allow, Ct);

        Assert.Equal(LockdownRefusals.NotOn, (await lockdowns.EndAsync(Actors.Admin(elsewhere.Id), "x", Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await lockdowns.EndAsync(Actors.Guard(school.Id), "x", Ct)).Refusal);
        Assert.Single(await queries.NowAsync(Actors.Guard(school.Id), Ct));
        Assert.Empty(await queries.NowAsync(Actors.Admin(elsewhere.Id), Ct));
        Assert.Empty(await queries.NowAsync(Actors.Parent(school.Id), Ct));
        Assert.Empty(await queries.NowAsync(Actors.Pupil(school.Id), Ct));
        Assert.Empty(await queries.HistoryAsync(Actors.Clerk(school.Id), Ct));
    }
}
