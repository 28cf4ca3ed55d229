using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Classes;

public sealed class ClassServiceTests(TestApp app) : IClassFixture<TestApp>
{
    private readonly ClassService classes = new(app.Database, TimeProvider.System);
    private readonly ClassQueries queries = new(app.Database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_class_opens_in_the_current_year_once()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var admin = Actors.Admin(school.Id);

        var opened = await classes.OpenAsync(admin, new ClassDetails("Eight", "A"), null, Ct);
        var twin = await classes.OpenAsync(admin, new ClassDetails("Eight", " A "), null, Ct);

        Assert.Equal("2026", (await queries.FindAsync(admin, opened.Value, Ct))!.YearName);
        Assert.Equal(ClassRefusals.ClassTaken, Assert.Single(twin.Refusals));
        Assert.Equal(ClassRefusals.NoAcademicYear, (await classes.OpenAsync(admin, new ClassDetails("Nine"), Guid.NewGuid(), Ct)).Refusals[0]);
    }

    [Fact]
    public async Task A_class_with_students_stays_and_an_empty_one_goes()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var admin = Actors.Admin(school.Id);
        await school.AdmitAsync("Ayesha");
        var empty = (await classes.OpenAsync(admin, new ClassDetails("Empty"), null, Ct)).Value;

        Assert.Equal(ClassRefusals.ClassInUse, (await classes.DeleteAsync(admin, school.Class.Id, Ct)).Refusal);
        Assert.False((await classes.DeleteAsync(admin, empty, Ct)).IsRefused);
        Assert.Null(await queries.FindAsync(admin, empty, Ct));
    }

    [Fact]
    public async Task A_class_teacher_sees_the_class_and_its_roll_until_taken_off()
    {
        var teacherId = app.UserId(TestApp.LoginOf(Role.Teacher));
        var (admin, teacher) = (Actors.Admin(app.School.Id), Actors.Teacher(app.School.Id, teacherId));
        await app.School.AdmitAsync("Ayesha");
        Assert.Empty(await queries.ListAsync(teacher, null, Ct));

        Assert.False((await classes.AddTeacherAsync(admin, app.School.Class.Id, teacherId, Ct)).IsRefused);
        Assert.Equal(ClassRefusals.TeacherAlreadyThere, (await classes.AddTeacherAsync(admin, app.School.Class.Id, teacherId, Ct)).Refusal);
        Assert.Single(await queries.ListAsync(teacher, null, Ct));
        Assert.Single(await queries.RosterAsync(teacher, app.School.Class.Id, Ct));
        Assert.False((await classes.RemoveTeacherAsync(admin, app.School.Class.Id, teacherId, Ct)).IsRefused);
        Assert.Empty(await queries.RosterAsync(teacher, app.School.Class.Id, Ct));
    }

    [Fact]
    public async Task Others_and_other_schools_change_nothing()
    {
        var school = await TestSchool.MakeAsync(app.Database);

        Assert.Equal(Refusal.Forbidden, (await classes.OpenAsync(Actors.Clerk(school.Id), new ClassDetails("X"), null, Ct)).Refusals[0]);
        Assert.Equal(Refusal.NotFound, (await classes.DeleteAsync(Actors.Admin(app.OtherSchool.Id), school.Class.Id, Ct)).Refusal);
        Assert.Equal(
            ClassRefusals.UnknownTeacher,
            (await classes.AddTeacherAsync(Actors.Admin(school.Id), school.Class.Id, app.UserId(TestApp.LoginOf(Role.Teacher)), Ct)).Refusal);
    }
}
