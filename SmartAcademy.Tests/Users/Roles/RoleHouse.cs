using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Roles;

/// <summary>The services of roles over a database, and ways to look at what they did.</summary>
internal sealed class RoleHouse(TestDatabase database)
{
    public RoleBook Book { get; } = new(database);

    public RoleService Service => new(database, new AuditTrail(database, TimeProvider.System), Book);

    public RoleQueries Queries => new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Somebody of a school who may do just this.</summary>
    public static Actor With(Guid schoolId, StudentReach reach, params string[] permissions) =>
        ActorOfRoles.Make(Guid.CreateVersion7(), "limited", [RoleGrant.Of("limited", permissions, reach)], schoolId);

    public static RoleWish Wish(string title, params string[] ticks) => new(new RoleDetails(title), ticks);

    public async Task<Guid> MakeAsync(Actor actor, string title, params string[] ticks) =>
        (await Service.MakeAsync(actor, Wish(title, ticks), Ct)).Value;

    public async Task<RoleSheet> FindAsync(Actor actor, Guid id) =>
        await Queries.FindAsync(actor, id, Ct) ?? throw new InvalidOperationException("No such role.");

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid id, params string[] ticks)
    {
        var role = await FindAsync(Actor.System(), id);
        return await Service.ChangeAsync(actor, id, new RoleWish(role.Details, ticks, role.Version), Ct);
    }

    public async Task<Guid> IdOfAsync(string builtInRole)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.Roles.Where(role => role.Name == builtInRole).Select(role => role.Id).SingleAsync(Ct);
    }

    public async Task<AcademyUser> AddUserAsync(Guid? schoolId, params Guid[] roleIds)
    {
        var user = new AcademyUser { UserName = $"{Guid.NewGuid():N}", DisplayName = "Somebody", SchoolId = schoolId };
        user.NormalizedUserName = user.UserName.ToUpperInvariant();
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        db.Users.Add(user);
        db.UserRoles.AddRange(roleIds.Select(id => new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid> { UserId = user.Id, RoleId = id }));
        await db.SaveChangesAsync(Ct);
        return user;
    }

    /// <summary>What the audit says of a role, oldest first.</summary>
    public async Task<List<string>> ChangesOfAsync(Guid roleId)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.AuditEntries.Where(entry => entry.ResourceType == "Role" && entry.ResourceId == roleId.ToString())
            .OrderBy(entry => entry.Id).Select(entry => entry.Details).ToListAsync(Ct);
    }
}
