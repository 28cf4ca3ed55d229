using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Roles;

public sealed class RoleServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly RoleHouse house = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_school_makes_a_role_of_its_own_that_no_other_school_sees()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));

        var id = await house.MakeAsync(Actors.Admin(here.Id), "Accountant", "fees:read", "fees:write");

        Assert.Contains(await house.Queries.ListAsync(Actors.Admin(here.Id), Ct), role => role.Id == id);
        Assert.DoesNotContain(await house.Queries.ListAsync(Actors.Admin(there.Id), Ct), role => role.Id == id);
        Assert.Null(await house.Queries.FindAsync(Actors.Admin(there.Id), id, Ct));
    }

    [Fact]
    public async Task Two_schools_may_use_one_name_and_one_school_may_not_use_it_twice()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        await house.MakeAsync(Actors.Admin(here.Id), "Librarian");

        Assert.False((await house.Service.MakeAsync(Actors.Admin(there.Id), RoleHouse.Wish("Librarian"), Ct)).IsRefused);
        var again = await house.Service.MakeAsync(Actors.Admin(here.Id), RoleHouse.Wish("Librarian"), Ct);

        Assert.Equal([RoleRefusals.TitleTaken], again.Refusals);
    }

    [Fact]
    public async Task Who_may_not_write_roles_is_refused()
    {
        var school = await TestSchool.MakeAsync(database);
        var id = await house.MakeAsync(Actors.Admin(school.Id), "Cook");

        Assert.Equal([Refusal.Forbidden], (await house.Service.MakeAsync(Actors.Clerk(school.Id), RoleHouse.Wish("Mine"), Ct)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await house.ChangeAsync(Actors.Clerk(school.Id), id, "students:read")).Refusals);
        Assert.Equal(Refusal.Forbidden, (await house.Service.DeleteAsync(Actors.Clerk(school.Id), id, Ct)).Refusal);
        Assert.Empty(await house.Queries.ListAsync(Actors.Teacher(school.Id), Ct));
    }

    [Fact]
    public async Task A_role_without_a_name_is_refused_at_its_field()
    {
        var school = await TestSchool.MakeAsync(database);

        var made = await house.Service.MakeAsync(Actors.Admin(school.Id), RoleHouse.Wish(" "), Ct);

        Assert.Equal(nameof(RoleDetails.Title), Assert.Single(made.Refusals).Field);
    }

    [Fact]
    public async Task A_change_is_one_line_of_the_audit_that_names_what_came_and_went()
    {
        var admin = Actors.Admin((await TestSchool.MakeAsync(database)).Id);
        var id = await house.MakeAsync(admin, "Warden", "students:read", "passes:read");
        var before = (await house.ChangesOfAsync(id)).Count;

        await house.ChangeAsync(admin, id, "students:read", "passes:write", "visitors:read");

        var line = Assert.Single((await house.ChangesOfAsync(id)).Skip(before));
        Assert.Contains("passes:write, visitors:read", line, StringComparison.Ordinal);
        Assert.Contains("passes:read", line, StringComparison.Ordinal);
        Assert.DoesNotContain("students:read", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_admins_who_change_one_role_at_once_one_is_told_so()
    {
        var admin = Actors.Admin((await TestSchool.MakeAsync(database)).Id);
        var id = await house.MakeAsync(admin, "Driver");
        var role = await house.FindAsync(admin, id);

        var answers = await Task.WhenAll(new[] { "students:read", "passes:read" }.Select(tick =>
            house.Service.ChangeAsync(admin, id, new(role.Details, [tick], role.Version), Ct)));

        Assert.Single(answers, answer => answer.Refusals.Contains(Refusal.ChangedMeanwhile));
        Assert.Single((await house.FindAsync(admin, id)).Ticks);
    }

    [Fact]
    public async Task A_role_goes_only_when_nobody_holds_it()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        var (held, free) = (await house.MakeAsync(admin, "Held"), await house.MakeAsync(admin, "Free"));
        await house.AddUserAsync(school.Id, held);

        Assert.Equal(RoleRefusals.StillHeld, (await house.Service.DeleteAsync(admin, held, Ct)).Refusal);
        Assert.False((await house.Service.DeleteAsync(admin, free, Ct)).IsRefused);
        Assert.Null(await house.Queries.FindAsync(admin, free, Ct));
    }

    [Fact]
    public async Task The_super_admin_changes_a_built_in_role_but_not_the_fixed_ones()
    {
        var super = Actors.SuperAdmin();
        var guard = await house.IdOfAsync(Role.Security);

        Assert.False((await house.ChangeAsync(super, guard, "access_logs:read", "students:read")).IsRefused);
        Assert.Equal(["access_logs:read", "students:read"], (await house.FindAsync(super, guard)).Ticks.Order());
        Assert.Equal([RoleRefusals.IsFixed], (await house.ChangeAsync(super, await house.IdOfAsync(Role.SuperAdmin), "students:read")).Refusals);
        Assert.Equal([RoleRefusals.IsFixed], (await house.ChangeAsync(super, await house.IdOfAsync(Role.CardReader), "students:read")).Refusals);
        Assert.Equal(RoleRefusals.BuiltIn, (await house.Service.DeleteAsync(super, guard, Ct)).Refusal);
    }

    [Fact]
    public async Task A_super_admin_changes_a_shared_role_also_while_acting_in_one_school()
    {
        var super = Actors.SuperAdmin((await TestSchool.MakeAsync(database)).Id);
        var parent = await house.IdOfAsync(Role.Parent);

        Assert.False((await house.ChangeAsync(super, parent, "students:read:own")).IsRefused);
        Assert.Equal(["students:read:own"], (await house.FindAsync(super, parent)).Ticks);
    }

    [Fact]
    public async Task A_cell_is_kept_in_its_widest_form()
    {
        var admin = Actors.Admin((await TestSchool.MakeAsync(database)).Id);

        var id = await house.MakeAsync(admin, "Both", "students:read:self", "students:read", "grades:read:own", "grades:read:self");

        Assert.Equal(["grades:read:own", "students:read"], (await house.FindAsync(admin, id)).Ticks.Order());
    }
}
