using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Roles;

/// <summary>Nobody climbs by way of the roles they may write.</summary>
public sealed class EscalationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly RoleHouse house = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fees:approve")]
    [InlineData("students:read")]
    [InlineData("roles:delete")]
    public async Task Nobody_gives_a_permission_that_they_do_not_have(string coveted)
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = RoleHouse.With(school.Id, StudentReach.School, "roles:read", "roles:write", "students:read:own");
        var id = await house.MakeAsync(clerk, "Small", "students:read:own");

        Assert.Equal([RoleRefusals.MoreThanYouHave], (await house.Service.MakeAsync(clerk, RoleHouse.Wish("Big", coveted), Ct)).Refusals);
        Assert.Equal([RoleRefusals.MoreThanYouHave], (await house.ChangeAsync(clerk, id, "students:read:own", coveted)).Refusals);
        Assert.Equal(["students:read:own"], (await house.FindAsync(clerk, id)).Ticks);
    }

    [Fact]
    public async Task Nobody_lets_a_role_see_further_than_they_see()
    {
        var school = await TestSchool.MakeAsync(database);
        var teacher = RoleHouse.With(school.Id, StudentReach.OwnClasses, "roles:read", "roles:write");

        var made = await house.Service.MakeAsync(teacher, new(new RoleDetails("Far", Reach: StudentReach.School), []), Ct);

        Assert.Equal([RoleRefusals.MoreThanYouHave], made.Refusals);
    }

    [Fact]
    public async Task Nobody_changes_or_removes_a_role_that_has_more_than_they_have()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = RoleHouse.With(school.Id, StudentReach.School, "roles:read", "roles:write", "roles:delete");
        var id = await house.MakeAsync(Actors.Admin(school.Id), "Accountant", "fees:approve");

        Assert.Equal([RoleRefusals.MoreThanYouHave], (await house.ChangeAsync(clerk, id)).Refusals);
        Assert.Equal(RoleRefusals.MoreThanYouHave, (await house.Service.DeleteAsync(clerk, id, Ct)).Refusal);
        Assert.Equal(RoleRefusals.MoreThanYouHave, (await house.FindAsync(clerk, id)).Fixed);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("students:rule")]
    [InlineData("")]
    public async Task A_word_that_is_no_permission_is_refused(string word)
    {
        var super = Actors.SuperAdmin();

        var made = await house.Service.MakeAsync(super, RoleHouse.Wish("Odd", word), Ct);

        Assert.Equal([RoleRefusals.UnknownPermission], made.Refusals);
    }

    [Fact]
    public async Task A_head_does_not_change_the_roles_that_all_schools_share()
    {
        var school = await TestSchool.MakeAsync(database);
        var shared = await house.MakeAsync(Actors.SuperAdmin(), "Inspector", "students:read");

        foreach (var id in new[] { shared, await house.IdOfAsync(Role.Staff), await house.IdOfAsync(Role.SuperAdmin) })
        {
            Assert.Equal([Refusal.Forbidden], (await house.ChangeAsync(Actors.Admin(school.Id), id, "students:read")).Refusals);
            Assert.Equal(Refusal.Forbidden, (await house.Service.DeleteAsync(Actors.Admin(school.Id), id, Ct)).Refusal);
        }
    }

    [Fact]
    [Trait("Attack", "13")]
    public async Task A_head_finds_no_role_of_another_school()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var foreign = await house.MakeAsync(Actors.Admin(there.Id), "Theirs", "students:read");

        Assert.Equal([Refusal.NotFound], (await house.ChangeAsync(Actors.Admin(here.Id), foreign)).Refusals);
        Assert.Equal(Refusal.NotFound, (await house.Service.DeleteAsync(Actors.Admin(here.Id), foreign, Ct)).Refusal);
        Assert.Equal(["students:read"], (await house.FindAsync(Actors.Admin(there.Id), foreign)).Ticks);
    }

    [Fact]
    public async Task A_role_called_SuperAdmin_is_not_believed()
    {
        var school = await TestSchool.MakeAsync(database);

        var id = await house.MakeAsync(Actors.Admin(school.Id), Role.SuperAdmin, "students:read");

        var actor = house.Book.ActorOf(Guid.CreateVersion7(), "climber", [id.ToString()], school.Id);
        Assert.False(actor.Is(Role.SuperAdmin));
        Assert.False(actor.May("schools:write"));
    }
}
