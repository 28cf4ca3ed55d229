using Microsoft.Extensions.Options;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Tests.Users.Roles;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>The services of users over a database.</summary>
internal sealed class AccountsHouse(TestDatabase database)
{
    public RoleHouse Roles { get; } = new(database);

    public UserService Users => new(database, Sessions);

    public UserQueries Queries => new(database, new AuditTrail(database, TimeProvider.System));

    public PortalAccessService Access => new(database);

    public LoginLinkService Links => new(database, new LoginDirectory(database));

    public InvitationService Invitations => new(
        database, new OneTimeCodes(database, TimeProvider.System), Sessions, new AuditTrail(database, TimeProvider.System),
        Options.Create(new InvitationOptions()), TimeProvider.System);

    private SessionService Sessions => new(database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<Checked<Guid>> InviteAsync(Actor actor, string name, params string[] builtInRoles) =>
        await Users.InviteAsync(actor, new UserDetails(name, null, null, await IdsOfAsync(builtInRoles)), Ct);

    public async Task<Checked<Guid>> GiveAsync(Actor actor, Guid userId, params Guid[] roleIds)
    {
        var user = await UserAsync(userId);
        return await Users.ChangeAsync(
            actor, new UserChange(userId, user.ConcurrencyStamp, new UserDetails(user.DisplayName, null, user.Email, roleIds)), Ct);
    }

    public async Task<Guid[]> IdsOfAsync(params string[] builtInRoles) =>
        await Task.WhenAll(builtInRoles.Select(Roles.IdOfAsync));

    public async Task<AcademyUser> UserAsync(Guid userId)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.Users.FindAsync([userId], Ct) ?? throw new InvalidOperationException("No such user.");
    }

    public async Task<Guid> SuperAdminAsync()
    {
        var user = await Roles.AddUserAsync(null, await Roles.IdOfAsync(Role.SuperAdmin));
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        db.Users.Attach(user).Entity.PasswordHash = "set";
        await db.SaveChangesAsync(Ct);
        return user.Id;
    }
}
