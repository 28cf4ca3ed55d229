using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Access.Analytics;
using SmartAcademy.Data.Access.Tallies;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Analytics;

public sealed class GateTalliesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    /// <summary>Noon in Dhaka of the running day: the summary looks back from the database's own clock.</summary>
    private readonly Clock time = new(new DateTimeOffset(DateTimeOffset.UtcNow.UtcDateTime.Date.AddHours(6), TimeSpan.Zero));
    private readonly GateDatabase gateDatabase = new(database.Connections);
    private TestSchool school = null!;
    private TestGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private GateTallies Tallies => new(database, time);

    private Actor Admin => Actors.Admin(school.Id);

    public async ValueTask InitializeAsync()
    {
        school = await TestSchool.MakeAsync(database);
        gate = await TestGate.MakeAsync(database, school);
    }

    public ValueTask DisposeAsync() => gateDatabase.DisposeAsync();

    [Fact]
    public async Task A_scan_that_comes_days_late_is_counted_on_its_own_day()
    {
        var (token, _, _) = await gate.NewPassAsync();
        await ScanAsync("today", token, null);
        await Tallies.RunAsync(Actor.System(), Ct);
        time.Advance(TimeSpan.FromHours(1));
        await ScanAsync("kept", token, time.GetUtcNow().AddDays(-4));

        await Tallies.RunAsync(Actor.System(), Ct);

        await using var db = await database.OpenAsync(Admin, Ct);
        var days = await db.GateClassDays.AsNoTracking().OrderBy(row => row.Day).ToListAsync(Ct);
        Assert.Equal([(Today.AddDays(-4), 1), (Today, 1)], days.Select(row => (row.Day, row.Came)));
        Assert.All(days, row => Assert.Equal(school.Class.Id, row.ClassId));
    }

    [Fact]
    public async Task Two_that_count_at_once_count_each_scan_once()
    {
        foreach (var number in Enumerable.Range(0, 20))
        {
            await ScanAsync($"race-{number}", (await gate.NewPassAsync()).Token, null);
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Tallies.RunAsync(Actor.System(), Ct))));

        await using var db = await database.OpenAsync(Admin, Ct);
        Assert.Equal(20, await db.GateHours.SumAsync(row => row.Scans, Ct));
        Assert.Equal(20, await db.GateMinutes.SumAsync(row => row.Scans, Ct));
    }

    [Fact]
    public async Task A_summary_tells_of_a_students_year_and_of_nobody_elses_school()
    {
        var (token, pass, student) = await gate.NewPassAsync();
        await ScanAsync("in", token, null);
        await ScanAsync("in", token, time.GetUtcNow().AddDays(-3));
        await gate.ChangeAsync<Pass>(pass.Id, row => Assert.False(row.Deactivate("lost", Today).IsRefused));
        await ScanAsync("out", token, null);
        Assert.False((await Tallies.SumUpStudentsAsync(Actor.System(), Ct)).IsRefused);
        var queries = new PassSummaryQueries(database, new AuditTrail(database, time), time);

        var summary = await queries.OfStudentAsync(Admin, student.Id, Ct);

        Assert.Equal((2, 1, 2, 2), (summary!.Passes, summary.Denials, summary.DaysSeen30, summary.DaysSeen90));
        Assert.Equal(new TimeOnly(12, 0), summary.UsualArrival);
        Assert.Equal((time.GetUtcNow().AddDays(-3), time.GetUtcNow()), (summary.FirstSeen, summary.LastSeen));
        var other = await TestSchool.MakeAsync(database);
        Assert.Null(await queries.OfStudentAsync(Actors.Admin(other.Id), student.Id, Ct));
        Assert.Null(await queries.OfStudentAsync(Actors.Teacher(school.Id), student.Id, Ct));
        await using var foreign = await SqlSession.OpenAsync(database.Connections.App, other.Id);
        Assert.Empty(await foreign.ListAsync("SELECT student_id FROM student_pass_summaries"));
        await using var nobody = await SqlSession.OpenAsync(database.Connections.App);
        Assert.Empty(await nobody.ListAsync("SELECT student_id FROM student_pass_summaries"));
    }

    [Fact]
    [Trait("Attack", "14")]
    public async Task The_portals_role_may_not_read_what_row_level_security_does_not_reach()
    {
        await using var session = await SqlSession.OpenAsync(database.Connections.App, school.Id);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => session.ListAsync("SELECT student_id FROM student_pass_summary"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await session.RunAsync("SELECT refresh_student_pass_summary()");
        Assert.Equal("", await session.OneAsync("SELECT coalesce(current_setting('academy.all_schools', true), '')"));
    }

    [Fact]
    public async Task Who_has_leave_and_whose_class_is_closed_is_not_missed()
    {
        var (absent, away) = (await school.AdmitAsync("Absent"), await school.AdmitAsync("Away"));
        var (came, _, _) = await gate.NewPassAsync();
        await ScanAsync("came", came, null);
        var leave = LeaveRequest.Ask(school.Id, away.Id, new LeaveWish(Today, Today, "ill"), null, null, time.GetUtcNow());
        leave.Approve(null, null, time.GetUtcNow());
        var open = SpecialDay.Mark(school.Id, new SpecialDayDetails { Kind = SpecialDayKind.ExtraDay, Name = "Open", StartsOn = Today, EndsOn = Today });
        await school.AddAsync(leave, open);
        var queries = new UnseenQueries(database, new AuditTrail(database, time), time);

        var page = (await queries.PageAsync(Admin, new AnalyticsFilter(), Ct)).Value;
        await school.AddAsync(SpecialDay.Mark(school.Id, new SpecialDayDetails { Kind = SpecialDayKind.Closure, Name = "Closed", StartsOn = Today, EndsOn = Today, ClassId = school.Class.Id }));
        var closed = (await queries.PageAsync(Admin, new AnalyticsFilter(), Ct)).Value;

        Assert.Equal([absent.Id], page.Lines.Select(line => line.StudentId));
        Assert.Equal((1, 1, 1), (page.OpenClasses, page.OnLeave, page.Total));
        Assert.Equal((0, 0), (closed.OpenClasses, closed.Total));
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().AddHours(6).DateTime);

    /// <summary>Scans now, or brings a scan that was kept since an instant.</summary>
    private async Task ScanAsync(string id, PassToken token, DateTimeOffset? kept)
    {
        await using var keeper = new Gatekeeper(gateDatabase, time);
        var scan = new GateScan { ScanId = $"{id}-{Guid.NewGuid():N}", TokenHash = token.Hash() };
        if (kept is { } at)
        {
            await keeper.RecordAsync(school.Id, gate.KeyHash, [scan with { DeviceTime = at }], Ct);
        }
        else
        {
            await keeper.VerifyAsync(school.Id, gate.KeyHash, scan, Ct);
        }
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }
}
