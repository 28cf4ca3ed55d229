using SmartAcademy.Data.Subjects;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Subjects;

public sealed class SubjectServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly SubjectService subjects = new(database, TimeProvider.System);
    private readonly SubjectQueries queries = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subject_is_opened_once_under_its_code_and_described_anew()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);

        var opened = await subjects.OpenAsync(admin, new SubjectDetails("mat-1", "Mathematics", "গণিত", 3), Ct);
        var twin = await subjects.OpenAsync(admin, new SubjectDetails("MAT-1", "Other"), Ct);
        await subjects.ChangeAsync(admin, opened.Value, new SubjectDetails("109", "Maths"), Ct);

        Assert.Equal(SubjectRefusals.CodeTaken, Assert.Single(twin.Refusals));
        Assert.Equal(new SubjectDetails("109", "Maths"), (await queries.FindAsync(admin, opened.Value, Ct))!.Details);
    }

    [Fact]
    public async Task Every_fault_of_the_form_is_told_at_its_field()
    {
        var school = await TestSchool.MakeAsync(database);

        var refused = await subjects.OpenAsync(Actors.Admin(school.Id), new SubjectDetails("a b", "", null, 1000), Ct);

        Assert.Equal(["Code", "Name", "SortOrder"], refused.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task A_subject_that_a_class_learns_stays_and_another_goes_and_comes_back()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        var (used, unused) = (new Subject(school.Id, "USED", "Used"), new Subject(school.Id, "FREE", "Free"));
        await school.AddAsync(used, unused);
        await school.AddAsync(new ClassSubject(school.Id, school.Class.Id, used.Id, isElective: false));

        Assert.Equal(SubjectRefusals.InUse, (await subjects.DeleteAsync(admin, used.Id, Ct)).Refusal);
        Assert.False((await subjects.DeleteAsync(admin, unused.Id, Ct)).IsRefused);
        Assert.Null(await queries.FindAsync(admin, unused.Id, Ct));
        Assert.Equal([false, true], (await queries.ListAsync(admin, Ct)).Select(line => line.IsDeleted));
        Assert.False((await subjects.RestoreAsync(admin, unused.Id, Ct)).IsRefused);
        Assert.NotNull(await queries.FindAsync(admin, unused.Id, Ct));
    }

    [Fact]
    public async Task A_removed_subject_does_not_come_back_under_a_code_that_was_given_on()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        var first = (await subjects.OpenAsync(admin, new SubjectDetails("107", "English"), Ct)).Value;
        await subjects.DeleteAsync(admin, first, Ct);
        await subjects.OpenAsync(admin, new SubjectDetails("107", "English anew"), Ct);

        Assert.Equal(SubjectRefusals.CodeTaken, (await subjects.RestoreAsync(admin, first, Ct)).Refusal);
    }

    [Fact]
    public async Task Others_and_other_schools_change_nothing()
    {
        var (school, other) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var id = (await subjects.OpenAsync(Actors.Admin(school.Id), new SubjectDetails("X", "X"), Ct)).Value;
        var details = new SubjectDetails("Y", "Y");

        Assert.Equal(Refusal.Forbidden, (await subjects.OpenAsync(Actors.Clerk(school.Id), details, Ct)).Refusals[0]);
        Assert.Equal(Refusal.Forbidden, (await subjects.ChangeAsync(Actors.Clerk(school.Id), id, details, Ct)).Refusals[0]);
        Assert.Equal(Refusal.Forbidden, (await subjects.DeleteAsync(Actors.Teacher(school.Id), id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await subjects.ChangeAsync(Actors.Admin(other.Id), id, details, Ct)).Refusals[0]);
        Assert.Equal(Refusal.NotFound, (await subjects.DeleteAsync(Actors.Admin(other.Id), id, Ct)).Refusal);
        Assert.Equal(SchoolRefusals.ChooseSchoolFirst, (await subjects.OpenAsync(Actors.SuperAdmin(), details, Ct)).Refusals[0]);
        Assert.Empty(await queries.ListAsync(Actors.Admin(other.Id), Ct));
        Assert.Empty(await queries.ListAsync(Actors.Parent(school.Id), Ct));
    }
}
