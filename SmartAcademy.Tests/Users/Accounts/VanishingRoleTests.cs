using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>A role is removed by one admin while another hands it out.</summary>
public sealed class VanishingRoleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly AccountsHouse house = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "17")]
    public async Task Either_the_role_is_held_and_stays_or_it_is_gone_and_nobody_holds_it()
    {
        var admin = Actors.Admin((await TestSchool.MakeAsync(database)).Id);
        var userId = (await house.InviteAsync(admin, "Holder", Role.Staff)).Value;
        for (var round = 0; round < 8; round++)
        {
            var roleId = await house.Roles.MakeAsync(admin, $"Vanishing {round}");

            var deleting = house.Roles.Service.DeleteAsync(admin, roleId, Ct);
            var given = await house.GiveAsync(admin, userId, roleId);
            var deleted = await deleting;

            Assert.NotEqual(given.IsRefused, deleted.IsRefused);
            Assert.Equal(deleted.IsRefused ? RoleRefusals.StillHeld : null, deleted.Refusal);
            Assert.All(given.Refusals, refusal => Assert.Equal(RoleRefusals.NotForThisUser.Code, refusal.Code));
            Assert.Equal(deleted.IsRefused, await IsHeldAsync(userId, roleId));
            await house.GiveAsync(admin, userId, await house.IdsOfAsync(Role.Staff));
        }
    }

    private async Task<bool> IsHeldAsync(Guid userId, Guid roleId)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.UserRoles.AnyAsync(held => held.UserId == userId && held.RoleId == roleId, Ct)
            && await db.Roles.AnyAsync(role => role.Id == roleId, Ct);
    }
}
