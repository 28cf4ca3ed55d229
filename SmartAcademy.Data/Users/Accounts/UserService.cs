using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Invites people and decides what they may do. Nobody changes their own roles, and nobody governs who may do more than they.</summary>
public sealed class UserService(IDbContextFactory<AcademyDbContext> contexts, SessionService sessions)
{
    private const string OneLogin = "user_name_index";

    /// <summary>A person who can sign in once a code has let them choose a password.</summary>
    public async Task<Checked<Guid>> InviteAsync(Actor actor, UserDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite))
        {
            return Refusal.Forbidden;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var roles = await db.RolesToGiveAsync(actor, actor.SchoolId, details.Value.RoleIds, ct);
        if (roles.IsRefused)
        {
            return roles.Refusal.On(nameof(typed.RoleIds));
        }

        var user = AcademyUser.Invite(actor.SchoolId, details.Value.Name ?? "", details.Value.NameBangla);
        user.Describe(user.DisplayName, user.DisplayNameBangla, details.Value.Email);
        db.Users.Add(user);
        db.UserRoles.AddRange(roles.Value.Select(role => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id }));
        return await SaveAsync(db, user, ct);
    }

    /// <summary>Changes names, e-mail and roles. Changed roles end the person's cookies and circuits within a minute.</summary>
    public async Task<Checked<Guid>> ChangeAsync(Actor actor, UserChange change, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var found = await FindAsync(db, actor, change.UserId, ct);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var (user, details) = (found.Value, change.Details.Check());
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        db.Entry(user).Property(row => row.ConcurrencyStamp).OriginalValue = change.Version;
        user.Describe(details.Value.Name ?? "", details.Value.NameBangla, details.Value.Email);
        if (await ChangeRolesAsync(db, actor, user, details.Value.RoleIds, ct) is { } refusal)
        {
            return refusal;
        }

        var saved = await SaveAsync(db, user, ct);
        if (!saved.IsRefused)
        {
            await transaction.CommitAsync(ct);
        }

        return saved;
    }

    /// <summary>Lets a person in again, or no more: their sessions end at once, an open page within a minute.</summary>
    public async Task<Result> SwitchAsync(Actor actor, Guid userId, bool active, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var found = await FindAsync(db, actor, userId, ct);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        if (actor.UserId == userId)
        {
            return RoleRefusals.OwnRoles;
        }

        if (!active && await db.IsLastSuperAdminAsync(userId, ct))
        {
            return RoleRefusals.LastSuperAdmin;
        }

        found.Value.Switch(active);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return active ? Result.Ok : await sessions.EndAllAsync(actor, userId, SessionEnd.Disabled, ct);
    }

    private static async Task<Result<AcademyUser>> FindAsync(AcademyDbContext db, Actor actor, Guid userId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite))
        {
            return Refusal.Forbidden;
        }

        if (await db.Users.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == userId, ct) is not { } user)
        {
            return Refusal.NotFound;
        }

        return await db.RefusedAsync(actor, user, ct) is { } refusal ? refusal : user;
    }

    private static async Task<Refusal?> ChangeRolesAsync(
        AcademyDbContext db, Actor actor, AcademyUser user, IReadOnlyList<Guid> wanted, CancellationToken ct)
    {
        var held = await db.UserRoles.Where(link => link.UserId == user.Id).ToListAsync(ct);
        if (held.Select(link => link.RoleId).ToHashSet().SetEquals(wanted))
        {
            return null;
        }

        if (actor.UserId == user.Id)
        {
            return RoleRefusals.OwnRoles;
        }

        var roles = await db.RolesToGiveAsync(actor, user.SchoolId, wanted, ct);
        if (roles.IsRefused)
        {
            return roles.Refusal.On(nameof(UserDetails.RoleIds));
        }

        if (!roles.Value.Exists(role => role.Name == Role.SuperAdmin) && await db.IsLastSuperAdminAsync(user.Id, ct))
        {
            return RoleRefusals.LastSuperAdmin;
        }

        db.UserRoles.RemoveRange(held.Where(link => !wanted.Contains(link.RoleId)));
        db.UserRoles.AddRange(wanted.Except(held.Select(link => link.RoleId))
            .Select(roleId => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roleId }));
        user.RenewStamp();
        return null;
    }

    private static async Task<Checked<Guid>> SaveAsync(AcademyDbContext db, AcademyUser user, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return user.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
        catch (DbUpdateException failure) when (failure.Breaks(OneLogin))
        {
            return UserRefusals.EmailTaken;
        }
        catch (DbUpdateException failure) when (failure.BreaksReference())
        {
            return RoleRefusals.NotForThisUser;
        }
    }
}
