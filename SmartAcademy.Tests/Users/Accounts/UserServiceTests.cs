using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Tests.Users.Roles;

namespace SmartAcademy.Tests.Users.Accounts;

public sealed class UserServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly AccountsHouse house = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invited_person_belongs_to_the_school_and_has_no_password()
    {
        var admin = Actors.Admin((await TestSchool.MakeAsync(database)).Id);

        var id = (await house.InviteAsync(admin, "Amina", Role.Teacher)).Value;

        var user = await house.UserAsync(id);
        Assert.Equal(admin.SchoolId, user.SchoolId);
        Assert.Null(user.PasswordHash);
        var line = Assert.Single((await house.Queries.PageAsync(admin, new UserFilter("amin"), 1, Ct)).Lines);
        Assert.Equal(UserState.Invited, line.State);
        Assert.Equal(Role.Teacher, Assert.Single(line.Roles).Key);
    }

    [Fact]
    public async Task One_email_is_one_login()
    {
        var admin = Actors.Admin((await TestSchool.MakeAsync(database)).Id);
        var details = new UserDetails("Omar", null, "omar@school.example", await house.IdsOfAsync(Role.Staff));
        await house.Users.InviteAsync(admin, details, Ct);

        Assert.Equal([UserRefusals.EmailTaken], (await house.Users.InviteAsync(admin, details with { Email = "OMAR@school.example" }, Ct)).Refusals);
    }

    [Fact]
    public async Task Who_may_not_write_users_is_refused()
    {
        var school = await TestSchool.MakeAsync(database);
        var id = (await house.InviteAsync(Actors.Admin(school.Id), "Somebody", Role.Parent)).Value;

        Assert.Equal([Refusal.Forbidden], (await house.InviteAsync(Actors.Clerk(school.Id), "Mine", Role.Parent)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await house.GiveAsync(Actors.Clerk(school.Id), id)).Refusals);
        Assert.Equal(Refusal.Forbidden, (await house.Users.SwitchAsync(Actors.Clerk(school.Id), id, false, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Invitations.IssueAsync(Actors.Clerk(school.Id), id, Ct)).Refusal);
        Assert.Null(await house.Queries.FindAsync(Actors.Teacher(school.Id), id, Ct));
    }

    [Fact]
    [Trait("Attack", "13")]
    public async Task A_head_finds_no_user_of_another_school()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var foreign = (await house.InviteAsync(Actors.Admin(there.Id), "Theirs", Role.Teacher)).Value;
        var admin = Actors.Admin(here.Id);

        Assert.Null(await house.Queries.FindAsync(admin, foreign, Ct));
        Assert.Equal([Refusal.NotFound], (await house.GiveAsync(admin, foreign, await house.IdsOfAsync(Role.Staff))).Refusals);
        Assert.Equal(Refusal.NotFound, (await house.Users.SwitchAsync(admin, foreign, false, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Invitations.IssueAsync(admin, foreign, Ct)).Refusal);
        Assert.True((await house.UserAsync(foreign)).IsActive);
    }

    [Fact]
    public async Task Who_sees_all_schools_can_look_at_one_and_a_head_at_no_other()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        await house.InviteAsync(Actors.Admin(here.Id), "Filterable", Role.Teacher);
        await house.InviteAsync(Actors.Admin(there.Id), "Filterable", Role.Teacher);
        var filter = new UserFilter("Filterable", SchoolId: there.Id);

        var line = Assert.Single((await house.Queries.PageAsync(Actors.SuperAdmin(), filter, 1, Ct)).Lines);
        Assert.Equal(there.School.Code, line.SchoolCode);
        Assert.Empty((await house.Queries.PageAsync(Actors.Admin(here.Id), filter, 1, Ct)).Lines);
    }

    [Fact]
    public async Task A_head_cannot_make_a_super_admin_or_hand_out_a_foreign_or_a_readers_role()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var admin = Actors.Admin(here.Id);
        var id = (await house.InviteAsync(admin, "Climber", Role.Parent)).Value;
        var foreign = await house.Roles.MakeAsync(Actors.Admin(there.Id), "Foreign");

        foreach (var role in (Guid[])[.. await house.IdsOfAsync(Role.SuperAdmin, Role.CardReader), foreign])
        {
            Assert.Contains((await house.GiveAsync(admin, id, role)).Refusals, refusal => refusal.Code == RoleRefusals.NotForThisUser.Code);
        }
    }

    [Fact]
    public async Task Nobody_gives_a_role_that_may_do_more_than_they_and_nobody_governs_its_holders()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = RoleHouse.With(school.Id, StudentReach.School, "users:read", "users:write");
        var head = (await house.InviteAsync(Actors.Admin(school.Id), "Head", Role.SchoolAdmin)).Value;

        Assert.Contains(
            (await house.InviteAsync(clerk, "Puppet", Role.SchoolAdmin)).Refusals, refusal => refusal.Code == RoleRefusals.MoreThanYouHave.Code);
        Assert.Equal([RoleRefusals.MoreThanYouHave], (await house.GiveAsync(clerk, head, await house.IdsOfAsync(Role.SchoolAdmin))).Refusals);
        Assert.Equal(RoleRefusals.MoreThanYouHave, (await house.Users.SwitchAsync(clerk, head, false, Ct)).Refusal);
        Assert.Equal(RoleRefusals.MoreThanYouHave, (await house.Invitations.IssueAsync(clerk, head, Ct)).Refusal);
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_or_switches_themselves_off()
    {
        var school = await TestSchool.MakeAsync(database);
        var id = (await house.InviteAsync(Actors.Admin(school.Id), "Self", Role.SchoolAdmin)).Value;
        var self = Actors.In(school.Id, Role.SchoolAdmin, id);

        Assert.Equal([RoleRefusals.OwnRoles], (await house.GiveAsync(self, id, await house.IdsOfAsync(Role.SchoolAdmin, Role.Teacher))).Refusals);
        Assert.Equal(RoleRefusals.OwnRoles, (await house.Users.SwitchAsync(self, id, false, Ct)).Refusal);
    }

    [Fact]
    public async Task Changed_roles_and_a_switch_renew_the_stamp()
    {
        var admin = Actors.Admin((await TestSchool.MakeAsync(database)).Id);
        var id = (await house.InviteAsync(admin, "Stamped", Role.Staff)).Value;
        var first = (await house.UserAsync(id)).SecurityStamp;

        await house.GiveAsync(admin, id, await house.IdsOfAsync(Role.Teacher));
        var second = (await house.UserAsync(id)).SecurityStamp;
        await house.Users.SwitchAsync(admin, id, false, Ct);

        Assert.NotEqual(first, second);
        Assert.NotEqual(second, (await house.UserAsync(id)).SecurityStamp);
        Assert.Equal(UserRefusals.Inactive, (await house.Invitations.IssueAsync(admin, id, Ct)).Refusal);
    }

    [Fact]
    public async Task Two_who_let_a_guardian_in_at_once_make_one_login()
    {
        var school = await TestSchool.MakeAsync(database);
        var guardian = new Domain.Guardians.Guardian(school.Id, new("Guardian", Phone: "+8801712345678"));
        await school.AddAsync(guardian);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Access.OfGuardianAsync(Actors.Admin(school.Id), guardian.Id, Ct)));

        Assert.Single(made.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, (await house.Queries.PageAsync(Actors.Admin(school.Id), new UserFilter(), 1, Ct)).Total);
        Assert.Equal(Refusal.NotFound, (await house.Access.OfGuardianAsync(Actors.Admin((await TestSchool.MakeAsync(database)).Id), guardian.Id, Ct)).Refusal);
    }
}
