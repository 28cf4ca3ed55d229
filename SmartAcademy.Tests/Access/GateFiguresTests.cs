using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Dashboards;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

/// <summary>Every figure is counted again the slow way, row by row.</summary>
public sealed class GateFiguresTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    /// <summary>15:30 in Dhaka: nearly everybody has gone home.</summary>
    private static readonly DateTimeOffset Afternoon = DemoDatabase.SundayNoon.AddHours(3.5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Todays_figures_equal_a_count_by_hand()
    {
        var today = (await Figures().TodayAsync(await demo.ActorAsync(DemoLogins.Admin), Ct)).Value;
        var scans = await ScansOfTodayAsync(DemoLogins.Admin);
        var (came, inside, left) = CountByHand(scans);

        Assert.Equal(new DateOnly(2026, 11, 22), today.Today.Day);
        Assert.Equal((came, inside, left), (today.Today.Came, today.Today.Inside, today.Today.Left));
        Assert.Equal(scans.Count(scan => scan.Status is AccessStatus.Denied), today.Today.Denied);
        Assert.Equal(today.Today.Denied, today.Reasons.Sum(reason => reason.Scans));
        Assert.Equal(scans.Count(scan => scan.Status is AccessStatus.Granted), today.Hours.Sum(hour => hour.Today));
        Assert.Equal(came, today.CameByDay[^1]);
        Assert.True(inside > 400, $"only {inside} are inside at noon");
    }

    [Fact]
    public async Task A_day_is_compared_with_the_same_weekday_at_the_same_time()
    {
        var today = (await Figures().TodayAsync(await demo.ActorAsync(DemoLogins.Admin), Ct)).Value;

        Assert.Equal(new DateOnly(2026, 11, 15), today.Before!.Day);
        Assert.True(today.Before.Inside > 400, "last Sunday at noon everybody was inside, too");
    }

    [Fact]
    public async Task The_afternoon_finds_those_who_came_and_left()
    {
        var actor = await demo.ActorAsync(DemoLogins.Admin);
        var before = (await Figures().TodayAsync(actor, Ct)).Value.Before!;
        var after = (await Figures(Afternoon).TodayAsync(actor, Ct)).Value.Before!;

        Assert.Equal(before.Came, after.Came);
        Assert.True(after.Left > 9 * after.Inside, $"{after.Left} left, {after.Inside} inside");
    }

    [Fact]
    public async Task Class_by_class_adds_up_to_the_school()
    {
        var actor = await demo.ActorAsync(DemoLogins.Admin);
        var classes = await new ClassPresence(demo.Rows, Noon()).TodayAsync(actor, Ct);
        var today = (await Figures().TodayAsync(actor, Ct)).Value;

        Assert.Equal(20, classes.Count);
        Assert.Equal(today.Students, classes.Sum(row => row.Students));
        Assert.Equal(today.Today.Inside, classes.Sum(row => row.Inside));
        Assert.Equal(today.Today.Left, classes.Sum(row => row.Left));
    }

    [Fact]
    public async Task A_teacher_sees_their_own_classes_and_no_figures_of_the_school()
    {
        var teacher = await demo.ActorAsync(DemoLogins.Teacher);
        var classes = await new ClassPresence(demo.Rows, Noon()).TodayAsync(teacher, Ct);
        await using var db = await demo.Rows.OpenAsync(Actor.System(), Ct);
        var answeredFor = await db.ClassTeachers.Where(row => row.UserId == teacher.UserId).Select(row => row.ClassId).ToListAsync(Ct);
        var taught = await db.ClassSubjects.Where(row => row.Teachers.Any(person => person.UserId == teacher.UserId)).Select(row => row.ClassId).ToListAsync(Ct);
        var own = answeredFor.Union(taught).ToList();

        Assert.NotEmpty(answeredFor);
        Assert.Equal(own.Order(), classes.Select(row => row.ClassId).Order());
        Assert.Equal(Refusal.Forbidden, (await Figures().TodayAsync(teacher, Ct)).Refusal);
        Assert.Empty(await new RecentScans(demo.Rows, Noon()).LatestAsync(teacher, 10, Ct));
    }

    [Fact]
    public async Task A_parent_sees_the_children_with_portal_access_and_nobody_else()
    {
        var parent = await demo.ActorAsync(DemoLogins.Parent);
        await using var db = await demo.Rows.OpenAsync(Actor.System(), Ct);
        var children = await db.Guardianships.Where(bond => bond.Guardian.UserId == parent.UserId).ToListAsync(Ct);
        var shown = await new OwnDays(demo.Rows, Noon()).TodayAsync(parent, Ct);

        Assert.True(children.Count >= 3);
        Assert.Equal(children.Select(bond => bond.StudentId).Order(), shown.Select(day => day.StudentId).Order());
        Assert.All(shown, day => Assert.NotNull(day.PassGoodUntil));
        Assert.All(shown.Where(day => day.IsInside), day => Assert.InRange(day.Arrived!.Value.Hour, 7, 9));

        db.Entry(children[0]).Property(bond => bond.PortalAccess).CurrentValue = false;
        await db.SaveChangesAsync(Ct);
        var fewer = await new OwnDays(demo.Rows, Noon()).TodayAsync(parent, Ct);
        db.Entry(children[0]).Property(bond => bond.PortalAccess).CurrentValue = true;
        await db.SaveChangesAsync(Ct);

        Assert.DoesNotContain(fewer, day => day.StudentId == children[0].StudentId);
    }

    [Fact]
    public async Task A_student_sees_only_themselves()
    {
        var student = await demo.ActorAsync(DemoLogins.Student);
        var day = Assert.Single(await new OwnDays(demo.Rows, Noon()).TodayAsync(student, Ct));
        await using var db = await demo.Rows.OpenAsync(Actor.System(), Ct);

        Assert.Equal(student.UserId, (await db.Students.SingleAsync(row => row.Id == day.StudentId, Ct)).UserId);
        Assert.NotEmpty(day.LastScans);
    }

    [Fact]
    public async Task Another_schools_scans_are_in_no_list()
    {
        var falah = await demo.ActorAsync("guard@falah.example");
        await using var db = await demo.Rows.OpenAsync(Actor.System(), Ct);
        var noor = await db.Students.FirstAsync(student => student.SchoolId != falah.SchoolId, Ct);
        var scans = await new RecentScans(demo.Rows, Noon()).LatestAsync(falah, 50, Ct);
        var students = scans.Select(scan => scan.StudentId).OfType<Guid>().ToList();

        Assert.Equal(50, scans.Count);
        Assert.False(await db.Students.AnyAsync(student => students.Contains(student.Id) && student.SchoolId != falah.SchoolId, Ct));
        Assert.Empty(await new GateLookup(demo.Rows, Noon()).FindAsync(falah, noor.EnrolmentNumber, Ct));
        Assert.Empty(await new SchoolsToday(demo.Rows, Noon()).AllAsync(falah, Ct));
    }

    [Fact]
    public async Task A_guard_finds_a_student_by_number_and_sees_whether_they_are_inside()
    {
        var guard = await demo.ActorAsync(DemoLogins.Guard);
        await using var db = await demo.Rows.OpenAsync(guard, Ct);
        var student = await db.Students.FirstAsync(row => row.Status == StudentStatus.Active, Ct);
        var line = Assert.Single(await new GateLookup(demo.Rows, Noon()).FindAsync(guard, student.EnrolmentNumber, Ct));
        var scans = (await ScansOfTodayAsync(DemoLogins.Guard)).Where(scan => scan.StudentId == student.Id).ToList();

        Assert.Equal(student.Id, line.StudentId);
        Assert.Equal(CountByHand(scans).Inside == 1, line.IsInside);
        Assert.Empty(await new GateLookup(demo.Rows, Noon()).FindAsync(guard, "a", Ct));
        Assert.Empty(await new GateLookup(demo.Rows, Noon()).FindAsync(await demo.ActorAsync(DemoLogins.Parent), student.EnrolmentNumber, Ct));
    }

    [Fact]
    public async Task The_super_admin_sees_the_schools_side_by_side()
    {
        var group = new Actor { UserId = Guid.NewGuid(), AllSchools = true, Permissions = [Actor.AnyPermission] };
        var schools = await new SchoolsToday(demo.Rows, Noon()).AllAsync(group, Ct);
        var both = (await Figures().TodayAsync(group, Ct)).Value;

        Assert.Equal(["FALAH", "NOOR"], schools.Select(school => school.Code));
        Assert.Equal(both.Today.Inside, schools.Sum(school => school.Inside));
        Assert.Equal(both.Students, schools.Sum(school => school.Students));
    }

    [Fact]
    public async Task Things_to_do_equal_a_count_by_hand()
    {
        var office = await demo.ActorAsync(DemoLogins.Office);
        var desk = new OfficeDesk(demo.Rows, Noon());
        var tasks = await desk.TasksAsync(office, Ct);
        await using var db = await demo.Rows.OpenAsync(office, Ct);
        var today = new DateOnly(2026, 11, 22);
        var passes = await db.Passes.AsNoTracking().ToListAsync(Ct);
        var good = passes.Where(pass => pass.StatusOn(today) is PassStatus.Active).ToList();
        var students = await db.Students.Where(row => row.Status == StudentStatus.Active).Select(row => row.Id).ToListAsync(Ct);

        Assert.Equal(good.Count(pass => pass.ExpiresOn <= today.AddDays(30)), tasks.PassesRunningOut);
        Assert.Equal(students.Count(id => good.TrueForAll(pass => pass.StudentId != id)), tasks.WithoutPass);
        Assert.Equal(0, tasks.WithoutClass);
        Assert.Equal(0, tasks.SilentReaders);
        Assert.Equal(3, (await new OfficeDesk(demo.Rows, DemoDatabase.TimeAt(DemoDatabase.SundayNoon.AddDays(2))).TasksAsync(office, Ct)).SilentReaders);
        Assert.Equal(5, (await desk.PassesRunningOutAsync(office, 5, Ct)).Count);
        Assert.True((await desk.TasksAsync(await demo.ActorAsync(DemoLogins.Parent), Ct)).None);
    }

    private static TimeProvider Noon() => DemoDatabase.TimeAt(DemoDatabase.SundayNoon);

    private GateFigures Figures(DateTimeOffset? at = null) => new(demo.Rows, DemoDatabase.TimeAt(at ?? DemoDatabase.SundayNoon));

    private async Task<List<AccessLog>> ScansOfTodayAsync(string login)
    {
        var actor = await demo.ActorAsync(login);
        await using var db = await demo.Rows.OpenAsync(Actor.System(), Ct);
        var midnight = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(6)).ToUniversalTime();
        return await db.AccessLogs.AsNoTracking().Where(scan => scan.SchoolId == actor.SchoolId && scan.OccurredAt >= midnight).ToListAsync(Ct);
    }

    private static (int Came, int Inside, int Left) CountByHand(IEnumerable<AccessLog> scans)
    {
        var (came, inside, left) = (0, 0, 0);
        foreach (var student in scans.Where(scan => scan.Status is AccessStatus.Granted && scan.StudentId is not null).GroupBy(scan => scan.StudentId))
        {
            var last = student.MaxBy(scan => scan.OccurredAt)!;
            came += student.Any(scan => scan.Direction is GateDirection.Entry) ? 1 : 0;
            inside += last.Direction is GateDirection.Entry ? 1 : 0;
            left += last.Direction is GateDirection.Exit ? 1 : 0;
        }

        return (came, inside, left);
    }
}
