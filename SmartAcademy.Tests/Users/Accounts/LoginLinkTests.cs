using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>The office links a login that exists to a guardian or a student, and parts them again.</summary>
public sealed class LoginLinkTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly FamilyHouse families = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_teacher_who_is_a_mother_sees_her_children_with_the_login_she_has()
    {
        var school = await TestSchool.MakeAsync(database);
        var (mother, child) = await FamilyHouse.GuardianAsync(school);
        var teacher = await families.UserAsync(school, Role.Teacher);

        Assert.Equal(Result.Ok, await families.Accounts.Links.LinkAsync(Actors.Admin(school.Id), LoginOwner.Guardian(mother), teacher.UserName, Ct));

        var sheet = (await families.Accounts.Queries.FindAsync(Actors.Admin(school.Id), teacher.Id, Ct))!;
        Assert.Equal(new LinkedPerson(mother, "Mother", false), Assert.Single(sheet.Links));
        Assert.Equal([Role.Parent, Role.Teacher], sheet.Line.Roles.Select(role => role.Key).Order());
        Assert.NotEqual(teacher.SecurityStamp, (await families.Accounts.UserAsync(teacher.Id)).SecurityStamp);
        Assert.Equal([child], await families.SeenAsync(Actors.Parent(school.Id, teacher.Id)));
    }

    [Fact]
    public async Task A_pupil_who_has_a_login_is_found_by_phone_and_linked()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Linked");
        var user = await families.UserAsync(school, Role.Student, "+8801711000001");

        Assert.Equal(Result.Ok, await families.Accounts.Links.LinkAsync(Actors.Admin(school.Id), LoginOwner.Student(student.Id), "০১৭১১-০০০০০১", Ct));

        Assert.Equal([student.Id], await families.SeenAsync(Actors.Pupil(school.Id, user.Id)));
        Assert.Equal(user.SecurityStamp, (await families.Accounts.UserAsync(user.Id)).SecurityStamp);
        Assert.Equal(user.Id, await new LoginDirectory(database).FindAsync(TypedLogin.Read(student.EnrolmentNumber), Ct));
    }

    [Fact]
    public async Task Unlinking_takes_the_children_the_role_and_open_pages_away_and_keeps_the_reason()
    {
        var school = await TestSchool.MakeAsync(database);
        var (mother, _) = await FamilyHouse.GuardianAsync(school);
        var teacher = await families.UserAsync(school, Role.Teacher);
        await families.Accounts.Links.LinkAsync(Actors.Admin(school.Id), LoginOwner.Guardian(mother), teacher.UserName, Ct);
        var open = Actors.Parent(school.Id, teacher.Id);
        var linked = await families.Accounts.UserAsync(teacher.Id);

        var parted = await families.Accounts.Links.UnlinkAsync(Actors.Admin(school.Id), LoginOwner.Guardian(mother), "Wrong mother", Ct);

        Assert.Equal(RoleAfterUnlink.TakenAway, parted.Value);
        Assert.Empty(await families.SeenAsync(open));
        var sheet = (await families.Accounts.Queries.FindAsync(Actors.Admin(school.Id), teacher.Id, Ct))!;
        Assert.Empty(sheet.Links);
        Assert.Equal([Role.Teacher], sheet.Line.Roles.Select(role => role.Key));
        Assert.NotEqual(linked.SecurityStamp, (await families.Accounts.UserAsync(teacher.Id)).SecurityStamp);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        Assert.Contains("Wrong mother", (await db.AuditEntries.Where(entry => entry.ResourceType == "Guardian" && entry.ResourceId == mother.ToString())
            .OrderByDescending(entry => entry.Id).Select(entry => entry.Details).FirstAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_role_of_a_person_stays_and_shows_nothing()
    {
        var school = await TestSchool.MakeAsync(database);
        var (mother, _) = await FamilyHouse.GuardianAsync(school);
        var parent = await families.UserAsync(school, Role.Parent);
        await families.Accounts.Links.LinkAsync(Actors.Admin(school.Id), LoginOwner.Guardian(mother), parent.UserName, Ct);

        Assert.Equal(RoleAfterUnlink.Stays, (await families.Accounts.Links.UnlinkAsync(Actors.Admin(school.Id), LoginOwner.Guardian(mother), "Moved", Ct)).Value);

        Assert.Equal([Role.Parent], (await families.Accounts.Queries.FindAsync(Actors.Admin(school.Id), parent.Id, Ct))!.Line.Roles.Select(role => role.Key));
        Assert.Empty(await families.SeenAsync(Actors.Parent(school.Id, parent.Id)));
    }

    [Fact]
    public async Task The_login_of_a_removed_student_is_free_and_who_comes_back_comes_without_it()
    {
        var school = await TestSchool.MakeAsync(database);
        var (removed, next) = (await school.AdmitAsync("Removed"), await school.AdmitAsync("Next"));
        var user = await families.UserAsync(school, Role.Student);
        var admin = Actors.Admin(school.Id);
        var students = new StudentService(database, TimeProvider.System);
        await families.Accounts.Links.LinkAsync(admin, LoginOwner.Student(removed.Id), user.UserName, Ct);
        await students.DeleteAsync(admin, removed.Id, "Left", Ct);

        Assert.Equal(Result.Ok, await families.Accounts.Links.LinkAsync(admin, LoginOwner.Student(next.Id), user.UserName, Ct));

        Assert.Equal(Result.Ok, await students.RestoreAsync(admin, removed.Id, Ct));
        Assert.Equal([next.Id], await families.SeenAsync(Actors.Pupil(school.Id, user.Id)));
    }

    [Fact]
    public async Task Of_two_clerks_who_link_one_login_to_two_students_at_once_one_wins()
    {
        var school = await TestSchool.MakeAsync(database);
        var user = await families.UserAsync(school, Role.Teacher);
        var students = new List<Student>();
        for (var i = 0; i < 6; i++)
        {
            students.Add(await school.AdmitAsync($"Race{i}"));
        }

        var answers = await Task.WhenAll(students.Select(student =>
            families.Accounts.Links.LinkAsync(Actors.Admin(school.Id), LoginOwner.Student(student.Id), user.UserName, Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(LoginRefusals.OfAnotherStudent, answer.Refusal));
        Assert.Single(await families.SeenAsync(Actors.Pupil(school.Id, user.Id)));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_login_of_two_students_or_two_guardians()
    {
        var school = await TestSchool.MakeAsync(database);
        var user = await families.UserAsync(school, Role.Parent);
        var (one, two) = (new Guardian(school.Id, new GuardianDetails("One")), new Guardian(school.Id, new GuardianDetails("Two")));
        one.LinkLogin(user.Id);
        two.LinkLogin(user.Id);

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => school.AddAsync(one, two));
        Assert.True(failure.Breaks("ix_guardians_user_id"));

        var students = new[] { await school.AdmitAsync("First"), await school.AdmitAsync("Second") };
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        db.AttachRange([.. students]);
        Assert.All(students, student => Assert.Equal(Result.Ok, student.LinkLogin(user.Id)));
        failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
        Assert.True(failure.Breaks("ix_students_user_id"));
    }
}
