using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>Makes and changes roles. Nobody gives more than they have, and nobody touches a role that has more than they have.</summary>
public sealed class RoleService(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, RoleBook book)
{
    /// <summary>A role of the school the actor acts in, or of all schools when a super admin acts in none.</summary>
    public async Task<Checked<Guid>> MakeAsync(Actor actor, RoleWish wish, CancellationToken ct)
    {
        if (!actor.MayChange(actor.SchoolId))
        {
            return Refusal.Forbidden;
        }

        var details = wish.Details.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        var role = new AcademyRole(actor.SchoolId, details.Value);
        if (RefusedTicks(actor, role, wish.Ticks) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        db.Roles.Add(role);
        Tick(db, role, [], Widest(wish.Ticks));
        return await SaveAsync(db, role, ct);
    }

    /// <summary>Changes what a role gives, and what it is called unless it is built in.</summary>
    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid roleId, RoleWish wish, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        if (await db.Roles.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == roleId, ct) is not { } role)
        {
            return actor.May(Permission.RolesWrite) ? Refusal.NotFound : Refusal.Forbidden;
        }

        var before = await db.GivenPermissions.Where(given => given.RoleId == roleId).ToListAsync(ct);
        if (Refused(actor, role, role.GrantOf(before.Select(given => given.Permission))) is { } refusal)
        {
            return refusal;
        }

        var details = role.IsBuiltIn ? new RoleDetails(role.Title, Reach: role.Reach) : wish.Details.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        role.Describe(details.Value);
        if (RefusedTicks(actor, role, wish.Ticks) is { } tooMuch)
        {
            return tooMuch;
        }

        db.Entry(role).Property(row => row.ConcurrencyStamp).OriginalValue = wish.Version;
        role.Touch();
        Tick(db, role, before, Widest(wish.Ticks));
        return await SaveAsync(db, role, ct);
    }

    /// <summary>Removes a role that nobody holds.</summary>
    public async Task<Result> DeleteAsync(Actor actor, Guid roleId, CancellationToken ct)
    {
        if (!actor.May(Permission.RolesDelete))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The lock lets nobody be given the role between the look at its holders and its end.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM roles WHERE id = {roleId} FOR UPDATE", ct);
        if (await db.Roles.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == roleId, ct) is not { } role)
        {
            return Refusal.NotFound;
        }

        var given = await db.GivenPermissions.Where(row => row.RoleId == roleId).Select(row => row.Permission).ToListAsync(ct);
        if (Refused(actor, role, role.GrantOf(given)) is { } refusal)
        {
            return refusal;
        }

        if (role.IsBuiltIn)
        {
            return RoleRefusals.BuiltIn;
        }

        if (await db.UserRoles.AnyAsync(held => held.RoleId == roleId, ct))
        {
            return RoleRefusals.StillHeld;
        }

        db.Roles.Remove(role);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await book.RefreshAsync(ct);
        return Result.Ok;
    }

    /// <summary>Why the actor cannot change a role that now gives this; null when they can.</summary>
    internal static Refusal? Refused(Actor actor, AcademyRole role, RoleGrant now)
    {
        if (!actor.MayChange(role.SchoolId))
        {
            return Refusal.Forbidden;
        }

        if (Role.Fixed.Contains(role.Name))
        {
            return RoleRefusals.IsFixed;
        }

        return now.IsWithin(actor) ? null : RoleRefusals.MoreThanYouHave;
    }

    private static Refusal? RefusedTicks(Actor actor, AcademyRole role, IReadOnlyCollection<string> ticks)
    {
        if (!ticks.All(PermissionCatalogue.Knows))
        {
            return RoleRefusals.UnknownPermission;
        }

        return RoleGrant.Of(role.Name!, ticks, role.Reach).IsWithin(actor) ? null : RoleRefusals.MoreThanYouHave;
    }

    /// <summary>Each cell in its widest ticked form only.</summary>
    private static HashSet<string> Widest(IReadOnlyCollection<string> ticks) => PermissionCatalogue.Rows.SelectMany(row => row.Cells)
        .Select(cell => cell.Forms.FirstOrDefault(ticks.Contains)).OfType<string>().ToHashSet();

    private void Tick(AcademyDbContext db, AcademyRole role, List<GivenPermission> before, HashSet<string> wanted)
    {
        var taken = before.Where(given => !wanted.Contains(given.Permission)).ToList();
        var added = wanted.Except(before.Select(given => given.Permission)).ToList();
        if (taken.Count == 0 && added.Count == 0)
        {
            return;
        }

        db.GivenPermissions.RemoveRange(taken);
        db.GivenPermissions.AddRange(added.Select(permission => new GivenPermission(role.Id, permission)));
        audit.Record(db, new AuditEvent(
            AuditAction.Changed,
            "Role",
            role.Id.ToString(),
            new Dictionary<string, string?>
            {
                [AuditDetail.Given] = string.Join(", ", added.Order(StringComparer.Ordinal)),
                [AuditDetail.Taken] = string.Join(", ", taken.Select(given => given.Permission).Order(StringComparer.Ordinal)),
            },
            role.SchoolId));
    }

    private async Task<Checked<Guid>> SaveAsync(AcademyDbContext db, AcademyRole role, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
        catch (DbUpdateException failure) when (failure.Breaks(RoleConfiguration.OneTitle))
        {
            return RoleRefusals.TitleTaken;
        }

        await book.RefreshAsync(ct);
        return role.Id;
    }
}
