using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Sessions;

/// <summary>Who sees and ends whose sessions, and when they are written.</summary>
public sealed class SessionDeskTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_sees_and_ends_the_sessions_of_the_school_and_no_others()
    {
        var (school, other) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var (mine, foreign) = (await BeginAsync(school), await BeginAsync(other));
        var admin = Actors.Admin(school.Id);

        var page = await Queries(Noon).PageAsync(admin, new SessionFilter(null, null, 1), Ct);

        Assert.Equal([mine.Session], page.Lines.Select(line => line.Id));
        Assert.Equal(Refusal.NotFound, (await Desk(Noon).EndAsync(admin, foreign.Session, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Desk(Noon).EndAllAsync(admin, foreign.User, SessionEnd.EndedByAdmin, Ct)).Refusal);
        Assert.False((await Desk(Noon).EndAsync(admin, mine.Session, Ct)).IsRefused);
        Assert.False(await Live(Noon).IsLiveAsync(mine.Session, mine.User, Ct));
        Assert.True(await Live(Noon).IsLiveAsync(foreign.Session, foreign.User, Ct));
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Parent)]
    public async Task Nobody_else_sees_or_ends_them(string role)
    {
        var school = await TestSchool.MakeAsync(database);
        var (user, session) = await BeginAsync(school);
        var actor = Actors.In(school.Id, role);

        Assert.Empty((await Queries(Noon).PageAsync(actor, new SessionFilter(null, null, 1), Ct)).Lines);
        Assert.Empty(await Queries(Noon).OfUserAsync(actor, user, Ct));
        Assert.Equal(Refusal.Forbidden, (await Desk(Noon).EndAsync(actor, session, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Desk(Noon).EndAllAsync(actor, user, SessionEnd.EndedByAdmin, Ct)).Refusal);
    }

    [Fact]
    public async Task An_ended_session_is_not_ended_again()
    {
        var school = await TestSchool.MakeAsync(database);
        var (_, session) = await BeginAsync(school);
        await Desk(Noon).EndAsync(Actors.Admin(school.Id), session, Ct);

        Assert.Equal(SessionRefusals.AlreadyEnded, (await Desk(Noon).EndAsync(Actors.Admin(school.Id), session, Ct)).Refusal);
    }

    [Theory]
    [InlineData("Aye", 1)]
    [InlineData("আয়ে", 1)]
    [InlineData("%", 0)]
    [InlineData("'; DROP TABLE users; --", 0)]
    public async Task Sessions_are_found_by_a_part_of_the_name(string words, int found)
    {
        var school = await TestSchool.MakeAsync(database);
        await BeginAsync(school, "Ayesha", "আয়েশা");

        var page = await Queries(Noon).PageAsync(Actors.Admin(school.Id), new SessionFilter(words, null, 1), Ct);

        Assert.Equal(found, page.Lines.Count);
        Assert.Equal(found, page.Total);
    }

    [Fact]
    public async Task The_last_use_is_written_once_a_minute_and_not_more_often()
    {
        var school = await TestSchool.MakeAsync(database);
        var (user, session) = await BeginAsync(school);

        await Live(Noon.AddSeconds(59)).IsLiveAsync(session, user, Ct);
        var early = await SeenAsync(session);
        await Live(Noon.AddSeconds(60)).IsLiveAsync(session, user, Ct);

        Assert.Equal(Noon, early);
        Assert.Equal(Noon.AddSeconds(60), await SeenAsync(session));
    }

    [Fact]
    public async Task A_session_that_nobody_uses_ends_by_itself()
    {
        var school = await TestSchool.MakeAsync(database);
        var (user, session) = await BeginAsync(school);

        Assert.False(await Live(Noon + SessionRules.Idle).IsLiveAsync(session, user, Ct));
        Assert.Empty((await Queries(Noon + SessionRules.Idle).PageAsync(Actors.Admin(school.Id), new SessionFilter(null, null, 1), Ct)).Lines);
    }

    [Fact]
    public async Task A_session_is_good_only_for_the_person_who_began_it()
    {
        var school = await TestSchool.MakeAsync(database);
        var (_, session) = await BeginAsync(school);
        var (stranger, _) = await BeginAsync(school);

        Assert.False(await Live(Noon).IsLiveAsync(session, stranger, Ct));
    }

    private async Task<(Guid User, Guid Session)> BeginAsync(TestSchool school, string name = "Somebody", string? bangla = null)
    {
        var login = $"{Guid.NewGuid():N}@school.example";
        var user = new AcademyUser
        {
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            DisplayName = name,
            DisplayNameBangla = bangla,
            SchoolId = school.Id,
        };
        await school.AddAsync(user);
        return (user.Id, await Desk(Noon).StartAsync(Actors.In(school.Id, Role.Teacher, user.Id), SessionKind.Browser, scopes: null, Ct));
    }

    private async Task<DateTimeOffset> SeenAsync(Guid session)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.UserSessions.Where(row => row.Id == session).Select(row => row.LastSeenAt).SingleAsync(Ct);
    }

    private SessionService Desk(DateTimeOffset now) => new(database, DemoDatabase.TimeAt(now));

    private SessionQueries Queries(DateTimeOffset now) => new(database, DemoDatabase.TimeAt(now));

    private LiveSessions Live(DateTimeOffset now) => new(database, DemoDatabase.TimeAt(now));
}
