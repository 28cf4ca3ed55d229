using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Enrolments;

public sealed class EnrolmentHistoryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly StudentService students = new(database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admitted_student_is_enrolled_from_the_day_of_admission()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha", details => details with { RollNumber = 7, EnrolledOn = new DateOnly(2026, 2, 1) });

        var place = Assert.Single(await HistoryAsync(school, student.Id));

        Assert.Equal((school.Class.Id, school.Year.Id, 7, new DateOnly(2026, 2, 1)), (place.ClassId, place.AcademicYearId, place.RollNumber, place.StartsOn));
        Assert.Null(place.EndsOn);
    }

    [Fact]
    public async Task Another_class_ends_one_place_and_begins_the_next()
    {
        var school = await TestSchool.MakeAsync(database);
        var other = new SchoolClass(school.Id, school.Year.Id, "Seven", "C");
        await school.AddAsync(other);
        var student = await school.AdmitAsync("Ayesha");

        await WriteAsync(school, student.Id, row => row.Describe(row.Details with { ClassId = other.Id, RollNumber = 3 }));

        var history = await HistoryAsync(school, student.Id);
        Assert.Equal([school.Class.Id, other.Id], history.Select(place => place.ClassId));
        Assert.Equal((EnrolmentEnd.Moved, history[1].StartsOn.AddDays(-1)), (history[0].End, history[0].EndsOn));
    }

    [Fact]
    public async Task A_class_put_right_on_its_first_day_leaves_no_trace()
    {
        var school = await TestSchool.MakeAsync(database);
        var (slip, right) = (new SchoolClass(school.Id, school.Year.Id, "Six", "A"), new SchoolClass(school.Id, school.Year.Id, "Six", "B"));
        await school.AddAsync(slip, right);
        var student = await school.AdmitAsync("Ayesha");

        await WriteAsync(school, student.Id, row => row.Describe(row.Details with { ClassId = slip.Id }));
        await WriteAsync(school, student.Id, row => row.Describe(row.Details with { ClassId = right.Id }));

        Assert.Equal([school.Class.Id, right.Id], (await HistoryAsync(school, student.Id)).Select(place => place.ClassId));
    }

    [Fact]
    public async Task A_new_roll_number_changes_the_running_place()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha", details => details with { RollNumber = 7 });

        await WriteAsync(school, student.Id, row => row.Describe(row.Details with { RollNumber = 8 }));

        Assert.Equal(8, Assert.Single(await HistoryAsync(school, student.Id)).RollNumber);
    }

    [Fact]
    public async Task Who_leaves_ends_and_who_comes_back_begins_again()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var student = await school.AdmitAsync("Ayesha");

        await students.BecomeStatusAsync(clerk, student.Id, StudentStatus.Graduated, null, Ct);
        Assert.Equal(EnrolmentEnd.Graduated, Assert.Single(await HistoryAsync(school, student.Id)).End);

        await students.BecomeStatusAsync(clerk, student.Id, StudentStatus.Active, null, Ct);
        Assert.Equal(2, (await HistoryAsync(school, student.Id)).Count);
    }

    [Fact]
    public async Task A_suspended_student_keeps_the_place()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");

        await students.BecomeStatusAsync(Actors.Clerk(school.Id), student.Id, StudentStatus.Suspended, null, Ct);

        Assert.Null(Assert.Single(await HistoryAsync(school, student.Id)).EndsOn);
    }

    [Fact]
    public async Task Another_school_reads_none_of_it()
    {
        var school = await TestSchool.MakeAsync(database);
        var stranger = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");

        Assert.Empty(await HistoryAsync(stranger, student.Id));
    }

    private async Task WriteAsync(TestSchool school, Guid studentId, Action<Student> write)
    {
        await using var db = await database.OpenAsync(Actors.Clerk(school.Id), Ct);
        write(await db.Students.SingleAsync(row => row.Id == studentId, Ct));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<Enrolment>> HistoryAsync(TestSchool school, Guid studentId)
    {
        await using var db = await database.OpenAsync(Actors.Clerk(school.Id), Ct);
        return await db.Enrolments.Where(place => place.StudentId == studentId).OrderBy(place => place.StartsOn).ToListAsync(Ct);
    }
}
