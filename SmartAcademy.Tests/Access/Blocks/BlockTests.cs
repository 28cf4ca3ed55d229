using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Blocks;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Blocks;

public sealed class BlockTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = SchoolClock.For(TimeProvider.System, null).Today;

    private readonly BlockService blocks = new(database, TimeProvider.System);
    private readonly BlockQueries queries = new(database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_block_holds_until_it_is_lifted_with_a_reason_and_both_are_remembered()
    {
        var school = await TestSchool.MakeAsync(database);
        var (clerk, child) = (Actors.Clerk(school.Id), await school.AdmitAsync("Ayesha"));

        var imposed = await blocks.ImposeAsync(clerk, child.Id, Wish(), Ct);
        Assert.Equal(BlockState.On, Assert.Single(await queries.OfStudentAsync(clerk, child.Id, Ct)).State);
        Assert.Equal(BlockRefusals.ReasonMissing, (await blocks.LiftAsync(clerk, imposed.Value, " ", Ct)).Refusal);
        Assert.Equal(child.Id, (await blocks.LiftAsync(clerk, imposed.Value, "Fees were paid", Ct)).Value);

        var line = Assert.Single(await queries.OfStudentAsync(clerk, child.Id, Ct));
        Assert.Equal((BlockState.Lifted, "Custody", "Fees were paid", Today), (line.State, line.Reason, line.LiftReason, line.StartsOn));
        Assert.Empty((await queries.PageAsync(clerk, all: false, 1, Ct)).Lines);
        Assert.Equal(1, (await queries.PageAsync(clerk, all: true, 1, Ct)).Total);
        Assert.Equal(BlockRefusals.AlreadyLifted, (await blocks.LiftAsync(clerk, imposed.Value, "again", Ct)).Refusal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field()
    {
        var school = await TestSchool.MakeAsync(database);
        var (clerk, child) = (Actors.Clerk(school.Id), await school.AdmitAsync("Ayesha"));

        Assert.Equal(
            [("required", "Reason"), ("block_ends_before_it_starts", "EndsOn"), ("text_too_long", "Message")],
            await RefusalsAsync(Wish() with { Reason = " ", StartsOn = Today.AddDays(3), EndsOn = Today.AddDays(2), Message = new string('x', 91) }));
        Assert.Equal([("block_already_over", "EndsOn")], await RefusalsAsync(Wish() with { StartsOn = Today.AddDays(-3), EndsOn = Today.AddDays(-1) }));
        Assert.Empty(await queries.OfStudentAsync(clerk, child.Id, Ct));

        async Task<IEnumerable<(string, string?)>> RefusalsAsync(BlockWish wish) =>
            (await blocks.ImposeAsync(clerk, child.Id, wish, Ct)).Refusals.Select(refusal => (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task Two_blocks_may_follow_one_another_but_not_overlap()
    {
        var school = await TestSchool.MakeAsync(database);
        var (clerk, child) = (Actors.Clerk(school.Id), await school.AdmitAsync("Ayesha"));
        await blocks.ImposeAsync(clerk, child.Id, Wish() with { EndsOn = Today.AddDays(2) }, Ct);

        Assert.Equal([BlockRefusals.AlreadyBlocked], (await blocks.ImposeAsync(clerk, child.Id, Wish() with { StartsOn = Today.AddDays(2) }, Ct)).Refusals);
        Assert.False((await blocks.ImposeAsync(clerk, child.Id, Wish() with { StartsOn = Today.AddDays(3) }, Ct)).IsRefused);

        Assert.Equal([BlockState.Coming, BlockState.On], (await queries.OfStudentAsync(clerk, child.Id, Ct)).Select(line => line.State));
    }

    [Fact]
    public async Task Of_many_clicks_at_once_one_blocks_and_one_lifts()
    {
        var school = await TestSchool.MakeAsync(database);
        var (clerk, child) = (Actors.Clerk(school.Id), await school.AdmitAsync("Ayesha"));

        var imposed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => blocks.ImposeAsync(clerk, child.Id, Wish(), Ct), Ct)));
        var block = Assert.Single(imposed, answer => !answer.IsRefused).Value;
        var lifted = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => blocks.LiftAsync(clerk, block, "over", Ct), Ct)));

        Assert.Single(lifted, answer => !answer.IsRefused);
        Assert.Equal(5, lifted.Count(answer => answer.Refusal == BlockRefusals.AlreadyLifted));
    }

    [Fact]
    public async Task Guards_teachers_parents_and_other_schools_neither_block_nor_read()
    {
        var school = await TestSchool.MakeAsync(database);
        var elsewhere = await TestSchool.MakeAsync(database);
        var child = await school.AdmitAsync("Ayesha");
        var block = (await blocks.ImposeAsync(Actors.Clerk(school.Id), child.Id, Wish(), Ct)).Value;

        foreach (var wrong in new[] { Actors.Guard(school.Id), Actors.Teacher(school.Id), Actors.Parent(school.Id) })
        {
            Assert.Equal([Refusal.Forbidden], (await blocks.ImposeAsync(wrong, child.Id, Wish(), Ct)).Refusals);
            Assert.Equal(Refusal.Forbidden, (await blocks.LiftAsync(wrong, block, "no", Ct)).Refusal);
            Assert.Empty(await queries.OfStudentAsync(wrong, child.Id, Ct));
        }

        var stranger = Actors.Clerk(elsewhere.Id);
        Assert.Equal([Refusal.NotFound], (await blocks.ImposeAsync(stranger, child.Id, Wish() with { StartsOn = Today.AddYears(1) }, Ct)).Refusals);
        Assert.Equal(Refusal.NotFound, (await blocks.LiftAsync(stranger, block, "no", Ct)).Refusal);
        Assert.Empty(await queries.OfStudentAsync(stranger, child.Id, Ct));
        Assert.Empty((await queries.PageAsync(stranger, all: true, 1, Ct)).Lines);
    }

    [Fact]
    public async Task The_reason_is_sealed_in_the_database_and_stands_nowhere_in_the_audit()
    {
        var school = await TestSchool.MakeAsync(database);
        var child = await school.AdmitAsync("Ayesha");
        await blocks.ImposeAsync(Actors.Clerk(school.Id), child.Id, Wish() with { Reason = "tonsillitis", Message = "Ask for the note" }, Ct);

        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);
        Assert.DoesNotContain("tonsillitis", await owner.OneAsync($"SELECT reason FROM student_blocks WHERE student_id = '{child.Id}'"), StringComparison.Ordinal);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var entry = await db.AuditEntries.SingleAsync(row => row.ResourceType == "StudentBlock" && row.SchoolId == school.Id, Ct);
        Assert.Equal(AuditAction.Created, entry.Action);
        Assert.DoesNotContain("tonsillitis", entry.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask for", entry.Changes, StringComparison.Ordinal);
    }

    private static BlockWish Wish() => new("Custody", "Call the office", "অফিসে ফোন করুন", null, null, BlockForce.Deny);
}
