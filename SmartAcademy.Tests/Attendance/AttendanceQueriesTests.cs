using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Attendance;

public sealed class AttendanceQueriesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly AttendanceQueries queries = new(database, new StoppedClock(TestRegister.Morning));
    private TestRegister register = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => register = await TestRegister.MakeAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_day_without_a_register_is_no_absence()
    {
        var summary = await queries.SummaryAsync(register.Clerk, register.Pupils[0].Id, TestRegister.Today, TestRegister.Today, Ct);

        Assert.Equal(new AttendanceSummary(default, null, AttendanceLevel.Good, 0), summary);
    }

    [Fact]
    public async Task A_month_shows_school_days_holidays_and_marks()
    {
        await register.SaveAsync(register.Teacher, register.Draft("LAE"));

        var month = await queries.MonthAsync(register.Teacher, register.Pupils[1].Id, TestRegister.Today, Ct);

        Assert.Equal((30, new DateOnly(2026, 11, 1)), (month!.Days.Count, month.FirstDay));
        Assert.False(month.Days[19].IsSchoolDay);
        Assert.Equal(("A", CountsAs.Absent), (month.Days[21].Mark!.Letter, month.Days[21].Mark!.CountsAs));
        Assert.Single(month.Days, day => day.Mark is not null);
        Assert.Equal((1, 0d, AttendanceLevel.VeryLow), (month.Summary.AbsencesInRow, month.Summary.Share, month.Summary.Level));
    }

    [Fact]
    public async Task A_parent_reads_their_own_child_a_pupil_themselves_and_nobody_else()
    {
        var login = new SmartAcademy.Data.Users.AcademyUser { UserName = $"{Guid.NewGuid():N}", DisplayName = "Parent", SchoolId = register.School.Id };
        var guardian = new Guardian(register.School.Id, new GuardianDetails("Parent"));
        guardian.LinkLogin(login.Id);
        await register.School.AddAsync(login);
        await register.School.AddAsync(guardian);
        var (own, other) = (register.Pupils[0].Id, register.Pupils[1].Id);
        await register.School.AddAsync(new Guardianship(register.School.Id, own, guardian.Id, Relationship.Father, 1, portalAccess: true));
        var parent = Actors.Parent(register.School.Id, login.Id);

        Assert.NotNull(await queries.MonthAsync(parent, own, TestRegister.Today, Ct));
        Assert.Null(await queries.MonthAsync(parent, other, TestRegister.Today, Ct));
        Assert.Null(await queries.SummaryAsync(parent, other, TestRegister.Today, TestRegister.Today, Ct));
        Assert.Null(await queries.SummaryAsync(Actors.Guard(register.School.Id), own, TestRegister.Today, TestRegister.Today, Ct));
        Assert.Null(await queries.SummaryAsync(Actors.Clerk((await TestSchool.MakeAsync(database)).Id), own, TestRegister.Today, TestRegister.Today, Ct));
    }

    [Fact]
    public async Task An_actor_without_attendance_reads_none_though_they_see_the_student()
    {
        var registrar = ActorOfRoles.Make(
            Guid.CreateVersion7(), "Registrar", [RoleGrant.Of("Registrar", [Permission.StudentsRead], Domain.Kernel.StudentReach.School)], register.School.Id);

        Assert.Null(await queries.SummaryAsync(registrar, register.Pupils[0].Id, TestRegister.Today, TestRegister.Today, Ct));
    }

    [Fact]
    public async Task An_approved_leave_is_filled_in_and_one_that_waits_is_not()
    {
        var (approved, waiting) = (Ask(register.Pupils[0].Id), Ask(register.Pupils[1].Id));
        approved.Approve(null, null, TestRegister.Morning);
        await register.School.AddAsync(approved, waiting);

        var sheet = await register.FindAsync(register.Teacher);

        Assert.Equal(new[] { "E", "P", "P" }.Select(letter => register.Codes[letter]), sheet!.Lines.Select(line => line.Shown.CodeId));
        Assert.Equal(["Wedding", null, null], sheet.Lines.Select(line => line.Leave));
    }

    private LeaveRequest Ask(Guid student) => LeaveRequest.Ask(
        register.School.Id, student, new LeaveWish(TestRegister.Today, TestRegister.Today, "Wedding"), null, null, TestRegister.Morning);
}
