using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Students;

public sealed class StudentServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly StudentService students = new(database, TimeProvider.System);
    private readonly StudentQueries queries = new(database, Views.Of(database));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admitted_student_gets_a_number_of_the_year_and_tidy_details()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var typed = new StudentDetails
        {
            FirstName = "  Ayesha ",
            LastName = "D'Costa-Al-Amin",
            NameBangla = "আয়েশা",
            Phone = "০১৭১২ ৩৪৫৬৭৮",
            ClassId = school.Class.Id,
            EnrolledOn = new DateOnly(2025, 3, 1),
        };

        var admitted = await students.AdmitAsync(clerk, typed, Ct);

        var sheet = await queries.FindAsync(clerk, admitted.Value, Ct);
        Assert.StartsWith("SA2025", sheet!.EnrolmentNumber, StringComparison.Ordinal);
        Assert.Equal(("Ayesha", "+8801712345678", new ClassTitle("Seven", null, "B")), (sheet.Details.FirstName, sheet.Details.Phone, sheet.Class));
    }

    [Fact]
    public async Task Fifty_clerks_at_once_leave_no_gap_and_no_duplicate()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var year = new DateOnly(2019, 1, 1);
        var good = new StudentDetails { FirstName = "Pupil", EnrolledOn = year };

        var admitted = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => students.AdmitAsync(clerk, good, Ct), Ct)));

        Assert.DoesNotContain(admitted, result => result.IsRefused);
        await using var db = await database.OpenAsync(clerk, Ct);
        var numbers = await db.Students.Where(row => row.EnrolledOn == year).Select(row => row.EnrolmentNumber).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, 50).Select(number => EnrolmentNumber.Format(2019, number)), numbers.Order());
    }

    [Fact]
    public async Task A_refused_form_names_every_field_at_once_and_takes_no_number()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var typed = new StudentDetails
        {
            FirstName = "=cmd()",
            Email = "nobody",
            Phone = "12",
            DateOfBirth = new DateOnly(1800, 1, 1),
            YearOfStudy = 21,
            RollNumber = 0,
            EnrolledOn = new DateOnly(2018, 1, 1),
            GraduatedOn = new DateOnly(2017, 1, 1),
            ClassId = Guid.NewGuid(),
            DepartmentId = Guid.NewGuid(),
        };

        var refused = await students.AdmitAsync(clerk, typed, Ct);
        var next = await students.AdmitAsync(clerk, new StudentDetails { FirstName = "Next", EnrolledOn = new DateOnly(2018, 1, 1) }, Ct);

        string[] fields = ["ClassId", "DateOfBirth", "DepartmentId", "Email", "FirstName", "GraduatedOn", "Phone", "RollNumber", "YearOfStudy"];
        Assert.Equal(fields, refused.Refusals.Select(refusal => refusal.Field!).Order(StringComparer.Ordinal));
        Assert.Equal("SA201800001", (await queries.FindAsync(clerk, next.Value, Ct))!.EnrolmentNumber);
    }

    [Theory]
    [InlineData("রহিমা")]
    [InlineData("عائشة")]
    [InlineData("D’Arcy O'Neil-Smith")]
    [InlineData("Robert'); DROP TABLE students;--")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Names_of_any_script_are_kept_as_written(string name)
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);

        var admitted = await students.AdmitAsync(clerk, new StudentDetails { FirstName = name }, Ct);

        Assert.Equal(name, (await queries.FindAsync(clerk, admitted.Value, Ct))!.Details.FirstName);
    }

    [Theory]
    [Trait("Attack", "20")]
    [InlineData("Aye\u0000sha")]
    [InlineData("Aye\nsha")]
    [InlineData("Aye\u202Esha")]
    [InlineData("12345")]
    [InlineData("@SUM(A1)")]
    public async Task Hostile_names_are_refused_at_their_field(string name)
    {
        var school = await TestSchool.MakeAsync(database);

        var refused = await students.AdmitAsync(Actors.Clerk(school.Id), new StudentDetails { FirstName = name }, Ct);

        Assert.Equal("FirstName", Assert.Single(refused.Refusals).Field);
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told_and_nothing_is_lost()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var id = (await students.AdmitAsync(clerk, new StudentDetails { FirstName = "Ayesha" }, Ct)).Value;
        var opened = (await queries.FindAsync(clerk, id, Ct))!;

        var first = await students.ChangeAsync(clerk, id, opened.Version, opened.Details with { LastName = "First" }, Ct);
        var second = await students.ChangeAsync(clerk, id, opened.Version, opened.Details with { LastName = "Second" }, Ct);

        Assert.False(first.IsRefused);
        Assert.Equal(Refusal.ChangedMeanwhile, Assert.Single(second.Refusals));
        Assert.Equal("First", (await queries.FindAsync(clerk, id, Ct))!.Details.LastName);
    }

    [Fact]
    public async Task Two_editors_at_the_same_moment_never_both_win()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var id = (await students.AdmitAsync(clerk, new StudentDetails { FirstName = "Ayesha" }, Ct)).Value;
        var opened = (await queries.FindAsync(clerk, id, Ct))!;

        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(editor => Task.Run(
            () => students.ChangeAsync(clerk, id, opened.Version, opened.Details with { LastName = $"Editor {editor}" }, Ct), Ct)));

        Assert.Single(saved, result => !result.IsRefused);
    }

    [Fact]
    public async Task A_removed_student_leaves_the_lists_and_comes_back_with_the_reason_on_record()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        var id = (await students.AdmitAsync(admin, new StudentDetails { FirstName = "Ayesha" }, Ct)).Value;

        Assert.Equal(StudentRefusals.ReasonMissing, (await students.DeleteAsync(admin, id, "  ", Ct)).Refusal);
        Assert.False((await students.DeleteAsync(admin, id, "moved to Sylhet", Ct)).IsRefused);
        Assert.Null(await queries.FindAsync(Actors.Clerk(school.Id), id, Ct));
        Assert.NotNull((await queries.FindAsync(admin, id, Ct))!.DeletedAt);
        Assert.Equal(StudentRefusals.AlreadyDeleted, (await students.DeleteAsync(admin, id, "again", Ct)).Refusal);
        Assert.False((await students.RestoreAsync(admin, id, Ct)).IsRefused);

        var history = await new StudentHistory(database).ReadAsync(admin, id, Ct);
        Assert.Contains(history, line => line.Details.GetValueOrDefault("Reason") == "moved to Sylhet");
        Assert.NotNull(await queries.FindAsync(Actors.Clerk(school.Id), id, Ct));
    }

    [Fact]
    public async Task A_student_of_another_school_is_not_found_by_any_verb()
    {
        var school = await TestSchool.MakeAsync(database);
        var other = Actors.Admin((await TestSchool.MakeAsync(database)).Id);
        var student = await school.AdmitAsync("Ayesha");

        Assert.Null(await queries.FindAsync(other, student.Id, Ct));
        Assert.Equal(Refusal.NotFound, (await students.ChangeAsync(other, student.Id, 1, student.Details, Ct)).Refusals[0]);
        Assert.Equal(Refusal.NotFound, (await students.DeleteAsync(other, student.Id, "no", Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await students.BecomeStatusAsync(other, student.Id, StudentStatus.Suspended, null, Ct)).Refusal);
    }

    [Fact]
    public async Task A_class_of_another_school_is_unknown()
    {
        var school = await TestSchool.MakeAsync(database);
        var other = await TestSchool.MakeAsync(database);

        var refused = await students.AdmitAsync(
            Actors.Clerk(school.Id), new StudentDetails { FirstName = "Ayesha", ClassId = other.Class.Id }, Ct);

        Assert.Equal(StudentRefusals.UnknownClass, Assert.Single(refused.Refusals));
    }

    [Theory]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Security)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Student)]
    public async Task Only_the_office_writes(string role)
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");
        var actor = Actors.In(school.Id, role);

        Assert.Equal(Refusal.Forbidden, (await students.AdmitAsync(actor, student.Details, Ct)).Refusals[0]);
        Assert.Equal(Refusal.Forbidden, (await students.ChangeAsync(actor, student.Id, 1, student.Details, Ct)).Refusals[0]);
        Assert.Equal(Refusal.Forbidden, (await students.DeleteAsync(actor, student.Id, "no", Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await students.DeleteAsync(Actors.Clerk(school.Id), student.Id, "no", Ct)).Refusal);
    }

    [Fact]
    public async Task A_super_admin_chooses_a_school_before_admitting()
    {
        var refused = await students.AdmitAsync(Actors.SuperAdmin(), new StudentDetails { FirstName = "Ayesha" }, Ct);

        Assert.Equal(SchoolRefusals.ChooseSchoolFirst, Assert.Single(refused.Refusals));
    }
}
