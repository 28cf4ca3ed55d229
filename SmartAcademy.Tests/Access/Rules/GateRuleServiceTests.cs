using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class GateRuleServiceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private RuledGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => gate = await RuledGate.MakeAsync(database);

    public ValueTask DisposeAsync() => gate.DisposeAsync();

    [Fact]
    public async Task A_draft_is_kept_switched_on_and_audited_with_what_stood_before()
    {
        await gate.Rules.PrepareAsync(gate.Admin, 0, rules => rules with { ClosedDays = RuleMode.Soft }, Ct);
        var draft = (await gate.Rules.FindAsync(gate.Admin, Ct)).Value;
        Assert.Equal((2, RuleMode.Soft, RuleMode.Off), (draft.Version, draft.Shown.ClosedDays, draft.Live.ClosedDays));

        Assert.False((await gate.Rules.SwitchOnAsync(gate.Admin, 2, Ct)).IsRefused);

        var live = (await gate.Rules.FindAsync(gate.Admin, Ct)).Value;
        Assert.Equal((3, RuleMode.Soft), (live.Version, live.Live.ClosedDays));
        Assert.Null(live.Draft);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var entry = await db.AuditEntries.OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .FirstAsync(row => row.ResourceType == "GateRuleBook" && row.SchoolId == gate.School.Id, Ct);
        Assert.Contains("closedDays", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_discarded_leaves_the_rules_as_they_were()
    {
        await gate.Rules.PrepareAsync(gate.Admin, 0, rules => rules with { ClosedDays = RuleMode.Hard }, Ct);

        Assert.False((await gate.Rules.DiscardAsync(gate.Admin, 2, Ct)).IsRefused);

        Assert.Equal(RuleMode.Off, (await gate.Rules.FindAsync(gate.Admin, Ct)).Value.Shown.ClosedDays);
        Assert.Equal(GateRuleRefusals.NoDraft, (await gate.Rules.SwitchOnAsync(gate.Admin, 3, Ct)).Refusal);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_told_so()
    {
        var saves = await Task.WhenAll(Enumerable.Range(1, 4).Select(minutes => Task.Run(
            () => gate.Rules.PrepareAsync(gate.Admin, 0, rules => rules with { PassbackMinutes = minutes }, Ct), Ct)));

        Assert.Single(saves, save => !save.IsRefused);
        Assert.All(saves.Where(save => save.IsRefused), save => Assert.Equal([GateRuleRefusals.ChangedMeanwhile], save.Refusals));
        Assert.Equal(2, (await gate.Rules.FindAsync(gate.Admin, Ct)).Value.Version);
    }

    [Fact]
    public async Task A_clerk_reads_and_does_not_write_and_a_guard_or_a_teacher_does_neither()
    {
        var clerk = Actors.Clerk(gate.School.Id);
        Assert.False((await gate.Rules.FindAsync(clerk, Ct)).IsRefused);
        Assert.Equal([Refusal.Forbidden], (await gate.Rules.PrepareAsync(clerk, 0, rules => rules, Ct)).Refusals);
        Assert.Equal(Refusal.Forbidden, (await gate.Rules.SwitchOnAsync(clerk, 0, Ct)).Refusal);
        foreach (var other in new[] { Actors.Guard(gate.School.Id), Actors.Teacher(gate.School.Id), Actors.Parent(gate.School.Id) })
        {
            Assert.Equal(Refusal.Forbidden, (await gate.Rules.FindAsync(other, Ct)).Refusal);
        }
    }

    [Fact]
    public async Task Classes_and_gates_of_another_school_are_not_found_and_its_rules_stay()
    {
        await using var other = await RuledGate.MakeAsync(database);
        var hours = new GateHours(other.School.Class.Id, null, null, GateDirection.Entry, new(7, 0), new(8, 0));

        Assert.Equal([Refusal.NotFound], (await gate.Rules.PrepareAsync(gate.Admin, 0, rules => rules.Add(hours), Ct)).Refusals);
        Assert.Equal(
            [Refusal.NotFound],
            (await gate.Rules.PrepareAsync(gate.Admin, 0, rules => rules.SetCapacity(other.Gate.Point.Id, 5, RuleMode.Hard), Ct)).Refusals);
        await gate.SwitchOnAsync(GateRules.None with { ClosedDays = RuleMode.Hard });
        Assert.Equal(RuleMode.Off, (await other.Rules.FindAsync(other.Admin, Ct)).Value.Live.ClosedDays);
    }
}
