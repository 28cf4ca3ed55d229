using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Tests.Users.Roles;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>When a login is not linked, or not parted.</summary>
public sealed class LoginLinkRefusalTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly FamilyHouse families = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_login_that_is_nobodys_of_two_switched_off_or_elsewhere_is_unknown()
    {
        var (school, elsewhere) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var (mother, _) = await FamilyHouse.GuardianAsync(school);
        await families.UserAsync(school, Role.Teacher, "+8801711000002");
        await families.UserAsync(school, Role.Teacher, "+8801711000002");
        var (gone, foreign) = (await families.UserAsync(school, Role.Teacher), await families.UserAsync(elsewhere, Role.Teacher));
        await families.Accounts.Users.SwitchAsync(Actors.Admin(school.Id), gone.Id, false, Ct);

        foreach (var login in new[] { "", "nobody@school.example", "01711000002", gone.UserName, foreign.UserName })
        {
            Assert.Equal(LoginRefusals.Unknown, await LinkAsync(Actors.Admin(school.Id), mother, login));
        }

        Assert.Equal(LoginRefusals.OtherSchool, await LinkAsync(Actors.SuperAdmin(), mother, foreign.UserName));
        Assert.Empty((await families.Accounts.Queries.FindAsync(Actors.SuperAdmin(), foreign.Id, Ct))!.Links);
    }

    [Fact]
    public async Task A_login_stands_for_one_guardian_and_one_student_and_a_person_has_one_login()
    {
        var school = await TestSchool.MakeAsync(database);
        var ((mother, _), (aunt, child)) = (await FamilyHouse.GuardianAsync(school), await FamilyHouse.GuardianAsync(school));
        var other = await school.AdmitAsync("Other");
        var (first, second) = (await families.UserAsync(school, Role.Teacher), await families.UserAsync(school, Role.Teacher));
        var admin = Actors.Admin(school.Id);
        Assert.Null(await LinkAsync(admin, mother, first.UserName));
        Assert.Equal(Result.Ok, await families.Accounts.Links.LinkAsync(admin, LoginOwner.Student(child), first.UserName, Ct));

        Assert.Equal(LoginRefusals.OfAnotherGuardian, await LinkAsync(admin, aunt, first.UserName));
        Assert.Equal(LoginRefusals.OfAnotherStudent, (await families.Accounts.Links.LinkAsync(admin, LoginOwner.Student(other.Id), first.UserName, Ct)).Refusal);
        Assert.Equal(LoginRefusals.AlreadyHasOne, await LinkAsync(admin, mother, second.UserName));
        Assert.Equal(LoginRefusals.AlreadyHasOne, (await families.Accounts.Links.LinkAsync(admin, LoginOwner.Student(child), second.UserName, Ct)).Refusal);
        Assert.Equal(LoginRefusals.NoneLinked, (await families.Accounts.Links.UnlinkAsync(admin, LoginOwner.Guardian(aunt), "Why", Ct)).Refusal);
    }

    [Fact]
    public async Task Nobody_links_themselves_or_one_who_may_do_more_and_nobody_gives_what_they_lack()
    {
        var school = await TestSchool.MakeAsync(database);
        var (mother, child) = await FamilyHouse.GuardianAsync(school);
        var (self, head, plain) = (await families.UserAsync(school, Role.SchoolAdmin), await families.UserAsync(school, Role.SchoolAdmin), await families.Accounts.Roles.AddUserAsync(school.Id));
        var own = Actors.In(school.Id, Role.SchoolAdmin, self.Id);
        var ofGuardians = RoleHouse.With(school.Id, StudentReach.School, "users:write", "guardians:write", "students:read");

        Assert.Equal(LoginRefusals.Own, await LinkAsync(own, mother, self.UserName));
        Assert.Equal(RoleRefusals.MoreThanYouHave, await LinkAsync(ofGuardians, mother, head.UserName));
        Assert.Equal(RoleRefusals.MoreThanYouHave, await LinkAsync(ofGuardians, mother, plain.UserName));
        Assert.Empty(await families.SeenAsync(Actors.Parent(school.Id, plain.Id)));

        Assert.Null(await LinkAsync(Actors.Admin(school.Id), mother, self.UserName));
        Assert.Equal(LoginRefusals.Own, (await families.Accounts.Links.UnlinkAsync(own, LoginOwner.Guardian(mother), "Mine", Ct)).Refusal);
        Assert.Equal(RoleRefusals.MoreThanYouHave, (await families.Accounts.Links.UnlinkAsync(ofGuardians, LoginOwner.Guardian(mother), "Not mine", Ct)).Refusal);
        Assert.Equal([child], await families.SeenAsync(Actors.Parent(school.Id, self.Id)));
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Security)]
    public async Task Who_may_not_write_users_links_and_unlinks_nobody(string role)
    {
        var school = await TestSchool.MakeAsync(database);
        var (mother, child) = await FamilyHouse.GuardianAsync(school);
        var user = await families.UserAsync(school, Role.Parent);
        var actor = Actors.In(school.Id, role);

        foreach (var owner in new[] { LoginOwner.Guardian(mother), LoginOwner.Student(child) })
        {
            Assert.Equal(Refusal.Forbidden, (await families.Accounts.Links.LinkAsync(actor, owner, user.UserName, Ct)).Refusal);
            Assert.Equal(Refusal.Forbidden, (await families.Accounts.Links.UnlinkAsync(actor, owner, "Why", Ct)).Refusal);
        }
    }

    [Fact]
    public async Task Users_without_the_person_are_not_enough_and_people_of_another_school_are_not_found()
    {
        var (school, elsewhere) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var (mother, child) = await FamilyHouse.GuardianAsync(school);
        var user = await families.UserAsync(elsewhere, Role.Parent);
        var ofUsers = RoleHouse.With(school.Id, StudentReach.School, "users:write", "students:read", "guardians:read");

        foreach (var owner in new[] { LoginOwner.Guardian(mother), LoginOwner.Student(child) })
        {
            Assert.Equal(Refusal.Forbidden, (await families.Accounts.Links.LinkAsync(ofUsers, owner, user.UserName, Ct)).Refusal);
            Assert.Equal(Refusal.NotFound, (await families.Accounts.Links.LinkAsync(Actors.Admin(elsewhere.Id), owner, user.UserName, Ct)).Refusal);
            Assert.Equal(Refusal.NotFound, (await families.Accounts.Links.UnlinkAsync(Actors.Admin(elsewhere.Id), owner, "Why", Ct)).Refusal);
        }
    }

    [Theory]
    [InlineData(null, "reason_needed")]
    [InlineData("  ", "reason_needed")]
    [InlineData("turned \u202e round", "text_direction_override")]
    public async Task Unlinking_asks_for_a_reason(string? reason, string code)
    {
        var school = await TestSchool.MakeAsync(database);
        var (mother, child) = await FamilyHouse.GuardianAsync(school);
        var parent = await families.UserAsync(school, Role.Parent);
        await LinkAsync(Actors.Admin(school.Id), mother, parent.UserName);

        Assert.Equal(code, (await families.Accounts.Links.UnlinkAsync(Actors.Admin(school.Id), LoginOwner.Guardian(mother), reason, Ct)).Refusal!.Code);
        Assert.Equal([child], await families.SeenAsync(Actors.Parent(school.Id, parent.Id)));
    }

    private async Task<Refusal?> LinkAsync(Actor actor, Guid guardianId, string? login) =>
        (await families.Accounts.Links.LinkAsync(actor, LoginOwner.Guardian(guardianId), login, Ct)).Refusal;
}
