using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Enrolments;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Enrolments;

public sealed class EnrolmentServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly EnrolmentService enrolments = new(database, TimeProvider.System);
    private readonly EnrolmentQueries queries = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moved_student_is_in_the_other_class_and_the_history_says_why()
    {
        var (school, other) = await SchoolWithTwoClassesAsync();
        var student = await school.AdmitAsync("Ayesha");
        var clerk = Actors.Clerk(school.Id);

        Assert.False((await enrolments.MoveAsync(clerk, student.Id, other.Id, 12, "Nearer to her sister", Ct)).IsRefused);

        var history = await queries.HistoryAsync(clerk, student.Id, Ct);
        Assert.Equal((other.Id, 12, null), (history[0].ClassId, history[0].RollNumber, history[0].End));
        Assert.Equal((school.Class.Id, EnrolmentEnd.Moved, "Nearer to her sister"), (history[1].ClassId, history[1].End, history[1].Reason));
    }

    [Fact]
    public async Task A_move_is_refused_into_the_same_class_another_year_another_school_or_a_roll_that_is_taken()
    {
        var (school, other) = await SchoolWithTwoClassesAsync();
        var stranger = await TestSchool.MakeAsync(database);
        var nextYear = AcademicYear.Open(school.Id, "2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)).Value;
        var next = new SchoolClass(school.Id, nextYear.Id, "Eight", "B");
        await school.AddAsync(nextYear, next);
        await school.AdmitAsync("Fatima", details => details with { ClassId = other.Id, RollNumber = 1 });
        var student = await school.AdmitAsync("Ayesha");
        var clerk = Actors.Clerk(school.Id);

        async Task<Refusal?> Move(Guid classId, int? roll = null) => (await enrolments.MoveAsync(clerk, student.Id, classId, roll, null, Ct)).Refusal;

        Assert.Equal(EnrolmentRefusals.SameClass, await Move(school.Class.Id));
        Assert.Equal(EnrolmentRefusals.OtherYear, await Move(next.Id));
        Assert.Equal(StudentRefusals.UnknownClass, await Move(stranger.Class.Id));
        Assert.Equal(EnrolmentRefusals.RollTaken, await Move(other.Id, 1));
        Assert.Equal(StudentRefusals.RollOutOfRange, await Move(other.Id, 0));
        Assert.Single(await queries.HistoryAsync(clerk, student.Id, Ct));
    }

    [Theory]
    [InlineData(EnrolmentEnd.Transferred, StudentStatus.Inactive)]
    [InlineData(EnrolmentEnd.Withdrawn, StudentStatus.Inactive)]
    [InlineData(EnrolmentEnd.Graduated, StudentStatus.Graduated)]
    public async Task Who_leaves_is_off_the_roll_and_may_come_back(EnrolmentEnd end, StudentStatus status)
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");
        var clerk = Actors.Clerk(school.Id);

        Assert.False((await enrolments.LeaveAsync(clerk, student.Id, end, "Moved away", Ct)).IsRefused);
        var left = Assert.Single(await queries.HistoryAsync(clerk, student.Id, Ct));
        Assert.Equal((end, "Moved away", status), (left.End, left.Reason, await StatusAsync(school, student.Id)));
        Assert.Equal(EnrolmentRefusals.NotOnTheRoll, (await enrolments.LeaveAsync(clerk, student.Id, end, null, Ct)).Refusal);

        Assert.False((await enrolments.ReadmitAsync(clerk, student.Id, school.Class.Id, 5, null, Ct)).IsRefused);
        Assert.Equal(StudentStatus.Active, await StatusAsync(school, student.Id));
        Assert.Equal(2, (await queries.HistoryAsync(clerk, student.Id, Ct)).Count);
        Assert.Equal(EnrolmentRefusals.AlreadyOnTheRoll, (await enrolments.ReadmitAsync(clerk, student.Id, school.Class.Id, null, null, Ct)).Refusal);
    }

    [Fact]
    public async Task Being_promoted_is_no_way_of_leaving()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");

        Assert.Equal(
            EnrolmentRefusals.LeavingNeedsItsKind,
            (await enrolments.LeaveAsync(Actors.Clerk(school.Id), student.Id, EnrolmentEnd.Promoted, null, Ct)).Refusal);
    }

    [Fact]
    public async Task A_teacher_moves_nobody_and_another_school_finds_nobody()
    {
        var (school, other) = await SchoolWithTwoClassesAsync();
        var stranger = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");

        Assert.Equal(Refusal.Forbidden, (await enrolments.MoveAsync(Actors.Teacher(school.Id), student.Id, other.Id, null, null, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await enrolments.LeaveAsync(Actors.Clerk(stranger.Id), student.Id, EnrolmentEnd.Withdrawn, null, Ct)).Refusal);
        Assert.Empty(await queries.HistoryAsync(Actors.Clerk(stranger.Id), student.Id, Ct));
        Assert.Empty(await queries.HistoryAsync(Actors.Parent(school.Id), student.Id, Ct));
    }

    private async Task<(TestSchool School, SchoolClass Other)> SchoolWithTwoClassesAsync()
    {
        var school = await TestSchool.MakeAsync(database);
        var other = new SchoolClass(school.Id, school.Year.Id, "Seven", "C");
        await school.AddAsync(other);
        return (school, other);
    }

    private async Task<StudentStatus> StatusAsync(TestSchool school, Guid studentId)
    {
        await using var db = await database.OpenAsync(Actors.Clerk(school.Id), Ct);
        return await db.Students.Where(student => student.Id == studentId).Select(student => student.Status).SingleAsync(Ct);
    }
}
