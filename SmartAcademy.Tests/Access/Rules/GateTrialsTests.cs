using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class GateTrialsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private RuledGate gate = null!;
    private GateTrials trials = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        gate = await RuledGate.MakeAsync(database);
        trials = new GateTrials(database, gate.Clock);
    }

    public ValueTask DisposeAsync() => gate.DisposeAsync();

    [Fact]
    public async Task A_draft_shows_whom_it_would_have_answered_differently_yesterday_and_writes_nothing()
    {
        var (token, student, _) = await gate.NewPassAsync();
        gate.At("08:30");
        await gate.ScanAsync(token);
        gate.At("08:40");
        await gate.ScanAsync((await gate.NewPassAsync()).Token, at: gate.Other);
        gate.At("09:30");
        await gate.ScanAsync(token, GateDirection.Exit);
        gate.At("09:00", RuledGate.Sunday.AddDays(1));
        await gate.Rules.PrepareAsync(
            gate.Admin, 0,
            rules => (rules with { EarlyExit = RuleMode.Hard }).SetTimes(null, new(8, 35), new(13, 0)), Ct);
        var before = await FingerprintAsync();

        var trial = (await trials.RunAsync(gate.Admin, null, null, 1, Ct)).Value;

        Assert.Equal((RuledGate.Sunday, 3, 2), (trial.Day, trial.Scans, trial.Total));
        Assert.Equal(["early_exit", "flag.late"], trial.Counts.Select(count => count.Word).Order());
        var early = Assert.Single(trial.Lines, line => line.Word == DenialReason.EarlyExit);
        Assert.Equal((student, "Ayesha Test", new ClassTitle("Seven", null, "B")), (early.StudentId, early.Name, early.Class));
        Assert.Equal((gate.Gate.Point.Name, new TimeOnly(9, 30)), (early.AccessPoint, TimeOnly.FromDateTime(early.At.DateTime)));
        Assert.Equal(40, Assert.Single((await trials.RunAsync(gate.Admin, null, "flag.late", 1, Ct)).Value.Lines).After.LateMinutes);
        Assert.Equal(before, await FingerprintAsync());
    }

    [Fact]
    public async Task What_a_stricter_rule_refused_would_be_let_in_by_a_milder_one_and_bad_passes_stay_bad()
    {
        var (token, _, _) = await gate.NewPassAsync();
        var (revoked, _, pass) = await gate.NewPassAsync();
        await gate.Gate.ChangeAsync<SmartAcademy.Domain.Passes.Pass>(pass.Id, row => row.Revoke(null, "lost", gate.Clock.GetUtcNow()));
        await gate.SwitchOnAsync(GateRules.None with { Capacities = [new(null, 1, RuleMode.Hard)] });
        await gate.ScanAsync((await gate.NewPassAsync()).Token);
        await gate.ScanAsync(token);
        await gate.ScanAsync(revoked);
        await gate.Rules.PrepareAsync(gate.Admin, 3, _ => GateRules.None, Ct);

        var trial = (await trials.RunAsync(gate.Admin, RuledGate.Sunday, null, 1, Ct)).Value;

        Assert.Equal([new TrialCount(TrialChange.LetIn, 1)], trial.Counts);
        Assert.Equal(2, trial.Scans);
    }

    [Fact]
    public async Task The_rules_that_decided_a_day_find_nothing_to_change_in_it()
    {
        await gate.SwitchOnAsync(GateRules.None with { Passback = RuleMode.Hard, LateAfter = [new(null, new(7, 55))], Capacities = [new(null, 2, RuleMode.Soft)] });
        var tokens = new[] { (await gate.NewPassAsync()).Token, (await gate.NewPassAsync()).Token, (await gate.NewPassAsync()).Token };
        var dice = new Random(7);
        for (var turn = 0; turn < 40; turn++)
        {
            gate.Clock.Pass(TimeSpan.FromSeconds(dice.Next(1, 300)));
            await gate.ScanAsync(tokens[dice.Next(3)], dice.Next(2) == 0 ? GateDirection.Entry : GateDirection.Exit);
        }

        var trial = (await trials.RunAsync(gate.Admin, RuledGate.Sunday, null, 1, Ct)).Value;

        Assert.Equal(40, trial.Scans);
        Assert.Empty(trial.Counts);
    }

    [Fact]
    public async Task Another_schools_scans_are_not_tried_and_a_teacher_tries_nothing()
    {
        await using var other = await RuledGate.MakeAsync(database);
        await other.ScanAsync((await other.NewPassAsync()).Token);

        Assert.Equal(0, (await trials.RunAsync(gate.Admin, RuledGate.Sunday, null, 1, Ct)).Value.Scans);
        Assert.Equal(Refusal.Forbidden, (await trials.RunAsync(Actors.Teacher(gate.School.Id), null, null, 1, Ct)).Refusal);
    }

    private async Task<string> FingerprintAsync()
    {
        await using var db = await database.OpenAsync(Actor.System(gate.School.Id), Ct);
        return $"{await db.AccessLogs.CountAsync(Ct)} {await db.AuditEntries.CountAsync(Ct)} {await db.GateRules.SumAsync(row => row.Version, Ct)}";
    }
}
