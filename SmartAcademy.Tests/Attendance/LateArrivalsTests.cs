using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Attendance;

/// <summary>A Sunday on which lessons begin at 08:00 and who comes after 08:10 is late. The teacher takes the register at 09:00.</summary>
public sealed class LateArrivalsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly StoppedClock clock = new(TestRegister.Morning);
    private TestRegister register = null!;
    private TestGate gate = null!;
    private GateDatabase gateDatabase = null!;
    private Gatekeeper keeper = null!;
    private LateArrivals arrivals = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, register.School);
        gateDatabase = new GateDatabase(database.Connections);
        keeper = new Gatekeeper(gateDatabase, clock);
        arrivals = new LateArrivals(database, new RegisterService(database, clock), clock);
        var rules = new GateRuleService(database, clock);
        var admin = Actors.Admin(register.School.Id);
        await rules.PrepareAsync(admin, 0, _ => GateRules.None with { LateAfter = [new(null, new(8, 10))] }, Ct);
        await rules.SwitchOnAsync(admin, 2, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await keeper.DisposeAsync();
        await gateDatabase.DisposeAsync();
    }

    [Fact]
    public async Task Who_was_marked_absent_and_came_late_is_late_with_minutes_in_one_audited_change()
    {
        await register.SaveAsync(register.Teacher, register.Draft("APA"));
        await ComesAsync(0, minutesAfterNine: 20);
        await ComesAsync(2, minutesAfterNine: 25);

        Assert.Equal(2, (await arrivals.EnterAsync(Actor.System(), Ct)).Value);
        Assert.Equal(0, (await arrivals.EnterAsync(Actor.System(), Ct)).Value);

        Assert.Equal("LPL", await register.LettersAsync());
        Assert.Equal([80, 85], (await MarksAsync()).Select(mark => mark.MinutesLate).OfType<int>().Order());
        var changes = await register.ReadAsync(db => db.AuditEntries
            .Where(entry => entry.SchoolId == register.School.Id && entry.ResourceType == nameof(AttendanceMark) && entry.Action == "changed").ToListAsync(Ct));
        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.Equal(("gate", true), (change.ActorName, change.Details.Contains("Late at the gate", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_teachers_word_that_was_given_after_the_scan_stays()
    {
        await ComesAsync(0, minutesAfterNine: 1);
        clock.Pass(TimeSpan.FromMinutes(5));
        await register.SaveAsync(register.Teacher, register.Draft("APP"), clock.GetUtcNow());

        Assert.Equal(0, (await arrivals.EnterAsync(Actor.System(), Ct)).Value);
        Assert.Equal("APP", await register.LettersAsync());
    }

    [Fact]
    public async Task A_teacher_who_takes_it_back_has_the_last_word()
    {
        await register.SaveAsync(register.Teacher, register.Draft("APP"));
        await ComesAsync(0, minutesAfterNine: 20);
        await arrivals.EnterAsync(Actor.System(), Ct);
        clock.Pass(TimeSpan.FromMinutes(5));
        var back = await register.SaveAsync(register.Teacher, register.Draft("APP", version: 2), clock.GetUtcNow());
        Assert.Null(back.Refusal);

        await arrivals.EnterAsync(Actor.System(), Ct);

        Assert.Equal("APP", await register.LettersAsync());
    }

    [Fact]
    public async Task A_frozen_register_and_any_mark_but_absent_stay_as_they_are()
    {
        await register.SaveAsync(register.Teacher, register.Draft("APL"));
        await ComesAsync(1, minutesAfterNine: 20);
        await ComesAsync(2, minutesAfterNine: 21);
        Assert.Equal(0, (await arrivals.EnterAsync(Actor.System(), Ct)).Value);

        await gate.ChangeAsync<AttendanceSettings>(
            register.School.Id, settings => settings.Set(AttendanceRules.Usual with { FrozenUntil = TestRegister.Today }));
        await ComesAsync(0, minutesAfterNine: 30);

        Assert.Equal(0, (await arrivals.EnterAsync(Actor.System(), Ct)).Value);
        Assert.Equal("APL", await register.LettersAsync());
    }

    [Fact]
    public async Task A_register_that_nobody_took_yet_begins_with_the_minutes_of_the_gate()
    {
        await ComesAsync(1, minutesAfterNine: -40);
        await arrivals.EnterAsync(Actor.System(), Ct);

        var sheet = await register.FindAsync(register.Teacher);

        Assert.Equal((register.Codes["L"], 20), (sheet!.Lines[1].Shown.CodeId, sheet.Lines[1].Shown.MinutesLate));
        Assert.Null(sheet.Lines[1].Saved);
        Assert.Equal(register.Codes["P"], sheet.Lines[0].Shown.CodeId);
    }

    [Fact]
    public async Task Only_the_house_itself_enters_them() =>
        Assert.Equal(Refusal.Forbidden, (await arrivals.EnterAsync(Actors.Admin(register.School.Id), Ct)).Refusal);

    private async Task ComesAsync(int pupil, int minutesAfterNine)
    {
        var student = register.Pupils[pupil];
        clock.Pass(TestRegister.Morning.AddMinutes(minutesAfterNine) - clock.GetUtcNow());
        var order = new PassOrder(register.School.Id, student.Id, $"L{Guid.NewGuid():N}"[..16], PassType.Standard, TestRegister.Today.AddDays(30), null);
        var pass = Pass.Issue(order, TestRegister.Today).Value;
        var token = pass.Seal(new TestPassKeys());
        await register.School.AddAsync(pass);
        var scan = new GateScan { ScanId = Guid.NewGuid().ToString("N"), TokenHash = token.Hash(), Direction = GateDirection.Entry };
        Assert.NotNull((await keeper.VerifyAsync(register.School.Id, gate.KeyHash, scan, Ct)).Scan!.LateMinutes);
        clock.Pass(TimeSpan.FromMinutes(1));
    }

    private Task<List<AttendanceMark>> MarksAsync() =>
        register.ReadAsync(db => db.AttendanceMarks.Where(mark => mark.SchoolId == register.School.Id).ToListAsync(Ct));
}
