using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes;

public sealed class PassScopeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_sees_its_own_school_only()
    {
        var (school, other) = (await PassSchool.OpenAsync(database), await PassSchool.OpenAsync(database));
        var pass = await school.IssueAsync(await school.AdmitAsync());
        Assert.Equal([pass.Id], await SeenAsync(school, school.Clerk));
        Assert.Empty(await SeenAsync(school, other.Clerk));
        Assert.Null(await other.Queries.FindAsync(other.Clerk, pass.Id, Ct));
        Assert.Equal(Refusal.NotFound, (await other.Codes.ShowAsync(other.Clerk, pass.Id, Ct)).Refusal);
        Assert.Empty(await new PassHistory(database).ReadAsync(other.Clerk, pass.Id, Ct));
    }

    [Fact]
    public async Task A_teacher_sees_the_passes_of_their_class_but_no_code()
    {
        var school = await PassSchool.OpenAsync(database);
        var pass = await school.IssueAsync(await school.AdmitAsync());
        var (teacher, stranger) = (await LoginAsync(school), await LoginAsync(school));
        await school.SaveAsync(new ClassTeacher(school.School.Id, school.Class.Id, teacher));
        Assert.Equal([pass.Id], await SeenAsync(school, school.As(Role.Teacher, teacher)));
        Assert.Empty(await SeenAsync(school, school.As(Role.Teacher, stranger)));
        Assert.Equal(Refusal.Forbidden, (await school.Codes.ShowAsync(school.As(Role.Teacher, teacher), pass.Id, Ct)).Refusal);
        Assert.Empty(await new PassHistory(database).ReadAsync(school.As(Role.Teacher, teacher), pass.Id, Ct));
    }

    [Fact]
    public async Task A_parent_with_portal_access_carries_the_code_of_their_child()
    {
        var school = await PassSchool.OpenAsync(database);
        var (child, other) = (await school.AdmitAsync(), await school.AdmitAsync("Ibrahim"));
        var (pass, _) = (await school.IssueAsync(child), await school.IssueAsync(other));
        var parent = await LoginAsync(school);
        var guardian = new Guardian(school.School.Id, new GuardianDetails("Fatima"));
        guardian.LinkLogin(parent);
        await school.SaveAsync(
            guardian,
            new Guardianship(school.School.Id, child.Id, guardian.Id, Relationship.Mother, 1, portalAccess: true),
            new Guardianship(school.School.Id, other.Id, guardian.Id, Relationship.Aunt, 2, portalAccess: false));
        var actor = school.As(Role.Parent, parent);
        Assert.Equal([pass.Id], await SeenAsync(school, actor));
        var own = Assert.Single(await school.Codes.OwnAsync(actor, Ct));
        Assert.Equal(pass.Unseal(school.Keys).Value, own.Code!.Pass.Secret);
        Assert.Equal(own.Code.Pass, (await school.Codes.ShowAsync(actor, pass.Id, Ct)).Value.Pass);
    }

    [Fact]
    public async Task A_student_sees_their_own_pass_and_a_stopped_one_shows_no_code()
    {
        var school = await PassSchool.OpenAsync(database);
        var (login, student) = (await LoginAsync(school), await school.AdmitAsync());
        await using (var db = database.CreateDbContext())
        {
            db.Actor = Actor.System();
            db.Attach(student);
            student.LinkLogin(login);
            await db.SaveChangesAsync(Ct);
        }

        var actor = school.As(Role.Student, login);
        Assert.Null(Assert.Single(await school.Codes.OwnAsync(actor, Ct)).PassId);
        var pass = await school.IssueAsync(student);
        Assert.NotNull(Assert.Single(await school.Codes.OwnAsync(actor, Ct)).Code);
        await school.Service.DeactivateAsync(school.Clerk, new PassChange(pass.Id, Reason: "x"), Ct);
        var own = Assert.Single(await school.Codes.OwnAsync(actor, Ct));
        Assert.Equal((PassStatus.Inactive, null), (own.Status, own.Code));
        Assert.Equal(PassRefusals.NotActive, (await school.Codes.ShowAsync(actor, pass.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_guard_sees_no_passes()
    {
        var school = await PassSchool.OpenAsync(database);
        await school.IssueAsync(await school.AdmitAsync());
        Assert.Empty(await SeenAsync(school, school.As(Role.Security)));
        Assert.Empty(await school.Codes.OwnAsync(school.As(Role.Security), Ct));
        Assert.Empty(await SeenAsync(school, Actor.Nobody));
    }

    private static async Task<Guid> LoginAsync(PassSchool school)
    {
        var user = new AcademyUser { SchoolId = school.School.Id, UserName = Guid.NewGuid().ToString("N") };
        await school.SaveAsync(user);
        return user.Id;
    }

    private static async Task<IEnumerable<Guid>> SeenAsync(PassSchool school, Actor actor) =>
        (await school.Queries.ListAsync(actor, new PassFilter(), 1, Ct)).Lines.Select(line => line.Id);
}
