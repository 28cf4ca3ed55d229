using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Tests.Users.Roles;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>The office lets a student in.</summary>
public sealed class PortalAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly AccountsHouse house = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_student_gets_a_login_of_the_role_student_and_signs_in_by_number()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Letin");

        var userId = (await house.Access.OfStudentAsync(Actors.Admin(school.Id), student.Id, Ct)).Value;

        var sheet = (await house.Queries.FindAsync(Actors.Admin(school.Id), userId, Ct))!;
        Assert.Equal(new LinkedPerson(student.Id, "Letin Test", true), Assert.Single(sheet.Links));
        Assert.Equal([Role.Student], sheet.Line.Roles.Select(role => role.Key));
        Assert.Equal(UserState.Invited, sheet.Line.State);
        Assert.Equal(student.EnrolmentNumber, (await house.Invitations.IssueAsync(Actors.Admin(school.Id), userId, Ct)).Value.Login);
    }

    [Fact]
    public async Task Of_two_clicks_at_once_one_makes_the_login_and_both_find_it()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Twice");

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Access.OfStudentAsync(Actors.Admin(school.Id), student.Id, Ct)));

        Assert.Single(made.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, (await house.Queries.PageAsync(Actors.Admin(school.Id), new UserFilter(), 1, Ct)).Total);
    }

    [Fact]
    public async Task Another_school_a_removed_student_and_nobody_are_not_found()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var (student, removed) = (await here.AdmitAsync("Foreign"), await here.AdmitAsync("Removed"));
        await RemoveAsync(removed.Id);

        Assert.Equal(Refusal.NotFound, (await house.Access.OfStudentAsync(Actors.Admin(there.Id), student.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Access.OfStudentAsync(Actors.Admin(here.Id), removed.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Access.OfStudentAsync(Actors.Admin(here.Id), Guid.NewGuid(), Ct)).Refusal);
        Assert.Equal(0, (await house.Queries.PageAsync(Actors.Admin(here.Id), new UserFilter(), 1, Ct)).Total);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Security)]
    public async Task Who_may_not_write_users_lets_nobody_in(string role)
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Closed");

        Assert.Equal(Refusal.Forbidden, (await house.Access.OfStudentAsync(Actors.In(school.Id, role), student.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task Users_alone_or_students_alone_are_not_enough_and_nobody_gives_more_than_they_have()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Narrow");
        var ofUsers = RoleHouse.With(school.Id, StudentReach.School, "users:write", "students:read");
        var ofBoth = RoleHouse.With(school.Id, StudentReach.School, "users:write", "students:read", "students:write");

        Assert.Equal(Refusal.Forbidden, (await house.Access.OfStudentAsync(ofUsers, student.Id, Ct)).Refusal);
        Assert.Equal(RoleRefusals.MoreThanYouHave, (await house.Access.OfStudentAsync(ofBoth, student.Id, Ct)).Refusal);
        Assert.Equal(0, (await house.Queries.PageAsync(Actors.Admin(school.Id), new UserFilter(), 1, Ct)).Total);
    }

    private async Task RemoveAsync(Guid studentId)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        (await db.Students.FindAsync([studentId], Ct))!.Delete(TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync(Ct);
    }
}
