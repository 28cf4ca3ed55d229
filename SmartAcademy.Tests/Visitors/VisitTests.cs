using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Presence;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Visitors;

public sealed class VisitTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Noon in Dhaka.</summary>
    private readonly StoppedClock time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Actor Guard => Actors.In(app.School.Id, Role.Security, app.UserId(TestApp.LoginOf(Role.Security)));

    private Actor Stranger => Actors.Guard(app.OtherSchool.Id);

    private VisitService Visits => new(
        app.Database, app.Services.GetRequiredService<IPassKeys>(), app.Services.GetRequiredService<FileService>(), app.Services.GetRequiredService<VisitNews>(), time);

    private WatchListService Watch => new(app.Database, time);

    private VisitDetails Plumber => new()
    {
        Name = $"Plumber {Letters()}",
        Purpose = "Repairs the well",
        ExpectedAt = time.GetUtcNow(),
        LeavesBy = time.GetUtcNow().AddHours(2),
    };

    [Fact]
    public async Task A_walk_in_gets_a_pass_of_today_which_ends_with_the_visit()
    {
        var visit = await InsideAsync(Plumber);

        var pass = await PassOfAsync(visit);
        Assert.Equal((PassType.Visitor, PassStatus.Active, new DateOnly(2026, 11, 22), (Guid?)null), (pass.Type, pass.Status, pass.ExpiresOn, pass.StudentId));
        Assert.Equal(PassStatus.Expired, pass.StatusOn(pass.ExpiresOn.AddDays(1)));
        Assert.False((await Visits.LeaveAsync(Guard, visit, Ct)).IsRefused);
        Assert.Equal(PassStatus.Revoked, (await PassOfAsync(visit)).Status);
        Assert.Equal(VisitRefusals.NotNow, (await Visits.LeaveAsync(Guard, visit, Ct)).Refusal);
    }

    [Fact]
    public async Task Who_was_announced_arrives_once_however_many_press()
    {
        var visit = (await Visits.PlanAsync(Guard, Plumber, isHere: false, Ct)).Value;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Visits.ArriveAsync(Guard, visit, Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(VisitRefusals.NotNow, answer.Refusal));
        Assert.Equal(VisitRefusals.NotNow, (await Visits.CancelAsync(Guard, visit, Ct)).Refusal);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("phone")]
    [InlineData("id")]
    public async Task Who_is_watched_is_held_until_somebody_decides(string by)
    {
        var details = Plumber with { Phone = "01712-349876", IdNumber = "1234567890" };
        var entry = new WatchLine(
            Guid.Empty, by == "name" ? details.Name!.ToUpperInvariant() : null, by == "phone" ? "+8801712349876" : null, by == "id" ? "1234567890" : null, "Quarrel at the gate");
        var watched = (await Watch.AddAsync(Guard, entry, Ct)).Value;

        var visit = (await Visits.PlanAsync(Guard, details, isHere: true, Ct)).Value;

        var sheet = await FindAsync(visit);
        Assert.Equal(VisitStatus.Held, sheet!.Line.Status);
        Assert.Contains("Quarrel at the gate", sheet.WatchReasons);
        Assert.Null(sheet.PassId);
        Assert.Equal(VisitRefusals.ReasonMissing, (await Visits.DecideAsync(Guard, visit, true, " ", Ct)).Refusal);
        Assert.False((await Visits.DecideAsync(Guard, visit, letIn: by == "name", "Head agreed", Ct)).IsRefused);
        sheet = await FindAsync(visit);
        Assert.Equal(by == "name" ? VisitStatus.Inside : VisitStatus.TurnedAway, sheet!.Line.Status);
        Assert.Equal(by == "name", sheet.PassId is not null);
        Assert.Empty(sheet.WatchReasons);
        Assert.False((await Watch.RemoveAsync(Guard, watched, Ct)).IsRefused);
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_refused_at_its_field()
    {
        var wrong = new VisitDetails { Name = "", Purpose = " ", Phone = "12", IdNumber = "1", ExpectedAt = time.GetUtcNow().AddDays(90), LeavesBy = time.GetUtcNow() };

        var refused = (await Visits.PlanAsync(Guard, wrong, true, Ct)).Refusals.Select(refusal => refusal.Field);

        Assert.Equal(["Name", "Phone", "IdNumber", "Purpose", "ExpectedAt", "LeavesBy"], refused);
        Assert.Equal(VisitRefusals.UnknownHost, Assert.Single((await Visits.PlanAsync(Guard, Plumber with { HostId = Guid.NewGuid() }, true, Ct)).Refusals));
        Assert.Equal(VisitRefusals.NothingToWatch, Assert.Single((await Watch.AddAsync(Guard, new WatchLine(Guid.Empty, null, null, null, "x"), Ct)).Refusals));
    }

    [Fact]
    public async Task The_wrong_role_and_another_school_do_and_see_nothing()
    {
        var visit = await InsideAsync(Plumber);
        var teacher = Actors.Teacher(app.School.Id);

        Assert.Equal(Refusal.Forbidden, Assert.Single((await Visits.PlanAsync(teacher, Plumber, true, Ct)).Refusals));
        Assert.Equal(Refusal.Forbidden, (await Visits.LeaveAsync(teacher, visit, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Visits.LeaveAsync(Stranger, visit, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Visits.DecideAsync(Stranger, visit, true, "x", Ct)).Refusal);
        var badges = app.Services.GetRequiredService<VisitBadges>();
        Assert.Equal(Refusal.NotFound, (await badges.PrintAsync(Stranger, visit, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await badges.PrintAsync(teacher, visit, Ct)).Refusal);
        var queries = app.Services.GetRequiredService<VisitQueries>();
        Assert.Null(await queries.FindAsync(Stranger, visit, Ct));
        Assert.Null(await queries.FindAsync(teacher, visit, Ct));
        Assert.DoesNotContain((await queries.PageAsync(Stranger, new VisitFilter { View = VisitView.All }, Ct)).Lines, line => line.Id == visit);
        Assert.Empty(await Watch.ListAsync(teacher, Ct));
        Assert.Equal(Refusal.Forbidden, (await Watch.RemoveAsync(teacher, Guid.NewGuid(), Ct)).Refusal);
    }

    [Fact]
    public async Task Visitors_are_found_by_name_and_phone_and_overdue_after_their_time()
    {
        var details = Plumber with { Phone = "01712-341199" };
        var visit = await InsideAsync(details);
        time.Pass(TimeSpan.FromHours(3));
        var queries = new VisitQueries(
            app.Database, app.Services.GetRequiredService<Data.Audit.AuditTrail>(), app.Services.GetRequiredService<Data.Audit.SensitiveViews>(), time);

        Assert.Contains((await queries.PageAsync(Guard, new VisitFilter { View = VisitView.All, Search = details.Name }, Ct)).Lines, line => line.Id == visit);
        Assert.Contains((await queries.PageAsync(Guard, new VisitFilter { View = VisitView.All, Search = "01712341199" }, Ct)).Lines, line => line.Id == visit);
        Assert.Contains((await queries.PageAsync(Guard, new VisitFilter { View = VisitView.Overdue }, Ct)).Lines, line => line.Id == visit && line.IsOverdue);
        var inside = await new PresenceQueries(app.Database, time).PageAsync(Guard, new PresenceFilter { VisitorsOnly = true, Search = details.Name }, Ct);
        Assert.Equal(new PresenceFinding(Doubt.Unknown, PresenceWhy.Overstayed), Assert.Single(inside.Lines).Finding);
    }

    [Fact]
    public async Task A_badge_carries_the_signed_code_of_the_pass_and_is_for_who_is_inside()
    {
        var visit = await InsideAsync(Plumber);
        var badges = app.Services.GetRequiredService<VisitBadges>();

        var badge = (await badges.PrintAsync(Guard, visit, Ct)).Value;

        Assert.Equal((await PassOfAsync(visit)).Number, badge.Number);
        using var pdf = new MemoryStream();
        await Web.Visitors.BadgeDocument.WriteAsync(pdf, badge, Ct);
        Assert.Equal("%PDF-"u8.ToArray(), pdf.ToArray()[..5]);
        await Visits.LeaveAsync(Guard, visit, Ct);
        Assert.Equal(VisitRefusals.NoBadge, (await badges.PrintAsync(Guard, visit, Ct)).Refusal);
    }

    [Fact]
    public async Task Phone_and_number_are_sealed_and_old_visits_go_with_their_faces()
    {
        var visit = await InsideAsync(Plumber with { Phone = "01712-345555", IdNumber = "1234567890" });
        using var face = new MemoryStream([1, 2, 3]);
        await Visits.SetPhotoAsync(Guard, visit, face, Ct);
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var stored = await db.Database.SqlQuery<string>($"SELECT row_to_json(v)::text AS \"Value\" FROM visits v WHERE id = {visit}").SingleAsync(Ct);
        Assert.DoesNotContain("1712345555", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567890", stored, StringComparison.Ordinal);
        var expiry = new VisitExpiry(app.Database, app.Services.GetRequiredService<FileService>());

        await expiry.RemoveAsync(Actor.System(app.School.Id), time.GetUtcNow().AddHours(1), Ct);
        Assert.True(await db.Visits.AnyAsync(row => row.Id == visit, Ct));
        var gone = await expiry.RemoveAsync(Actor.System(app.School.Id), time.GetUtcNow().AddDays(1), Ct);

        Assert.True(gone.Files >= 1);
        Assert.False(await db.Visits.AnyAsync(row => row.Id == visit, Ct));
    }

    [Fact]
    public async Task The_desk_announces_lets_in_and_fills_the_form_from_the_earlier_visit()
    {
        var browser = await app.SignedInAsync(Role.Security);
        var name = $"Teacher {Letters()}";

        using var saved = await browser.SubmitAsync("/visitors/new", "visit", new() { ["Form.Name"] = name, ["Form.Purpose"] = "Interview", ["Form.From"] = "08:00", ["Form.Until"] = "09:00" });
        Assert.Equal(System.Net.HttpStatusCode.Found, saved.StatusCode);

        var list = await browser.ReadAsync("/visitors");
        var link = list.QuerySelectorAll("a.row-link").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains(name, (await browser.ReadAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        var again = await browser.ReadAsync($"/visitors/new?again={link.Split('/')[^1]}");
        Assert.Equal(name, again.QuerySelector("input[name='Form.Name']")!.GetAttribute("value"));
    }

    private async Task<Guid> InsideAsync(VisitDetails details)
    {
        var visit = await Visits.PlanAsync(Guard, details, isHere: true, Ct);
        Assert.False(visit.IsRefused);
        Assert.Equal(VisitStatus.Inside, (await FindAsync(visit.Value))!.Line.Status);
        return visit.Value;
    }

    private Task<VisitSheet?> FindAsync(Guid visit) => app.Services.GetRequiredService<VisitQueries>().FindAsync(Guard, visit, Ct);

    private async Task<Pass> PassOfAsync(Guid visit)
    {
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var passId = (await db.Visits.AsNoTracking().SingleAsync(row => row.Id == visit, Ct)).PassId;
        return await db.Passes.AsNoTracking().SingleAsync(pass => pass.Id == passId, Ct);
    }

    /// <summary>No two visitors of these tests are called the same.</summary>
    private static string Letters() => string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter).Append('x'));
}
