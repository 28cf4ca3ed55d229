using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>Somebody must always be left who can do everything. A database of its own, because all its super admins count.</summary>
public sealed class LastSuperAdminTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly AccountsHouse house = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "17")]
    public async Task Of_two_super_admins_who_part_with_one_another_at_once_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = (await house.SuperAdminAsync(), await house.SuperAdminAsync());

            var answers = await Task.WhenAll(
                house.Users.SwitchAsync(SuperAdmin(one), other, false, Ct), house.Users.SwitchAsync(SuperAdmin(other), one, false, Ct));

            Assert.Single(answers, answer => answer.Refusal == RoleRefusals.LastSuperAdmin);
            await LeaveAsync(one, other);
        }
    }

    [Fact]
    public async Task The_last_one_loses_neither_the_role_nor_the_password()
    {
        var last = await house.SuperAdminAsync();

        Assert.Equal([RoleRefusals.NoRole.Code], (await house.GiveAsync(Actor.System(), last)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(RoleRefusals.LastSuperAdmin, (await house.Users.SwitchAsync(Actor.System(), last, false, Ct)).Refusal);
        Assert.Equal(RoleRefusals.LastSuperAdmin, (await house.Invitations.IssueAsync(Actor.System(), last, Ct)).Refusal);
        await LeaveAsync(last);
    }

    private static Actor SuperAdmin(Guid userId) =>
        ActorOfRoles.Make(userId, "super", [RolePermissions.DefaultOf(Role.SuperAdmin)], null);

    /// <summary>Takes everybody of this test away, so that the next one begins without super admins.</summary>
    private async Task LeaveAsync(params Guid[] userIds)
    {
        await using var db = await Data.Kernel.OpenContext.OpenAsync(database, Actor.System(), Ct);
        db.Users.RemoveRange(db.Users.Where(user => userIds.Contains(user.Id)));
        await db.SaveChangesAsync(Ct);
    }
}
