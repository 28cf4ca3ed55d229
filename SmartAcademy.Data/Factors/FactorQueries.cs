using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Factors;

/// <summary>Reads which second factors somebody has; never their secrets.</summary>
public sealed class FactorQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    private static readonly FactorState None = new(false, 0, 0);

    public async Task<FactorState> OwnAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        return await StateAsync(db, actor.UserId ?? Guid.Empty, ct);
    }

    /// <summary>Of somebody in the actor's school; nothing is told of others.</summary>
    public async Task<FactorState> OfUserAsync(Actor actor, Guid userId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersRead))
        {
            return None;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var (all, schoolId) = (actor.AllSchools, actor.SchoolId);
        return await db.Users.AnyAsync(user => user.Id == userId && (all || user.SchoolId == schoolId), ct)
            ? await StateAsync(db, userId, ct)
            : None;
    }

    private static async Task<FactorState> StateAsync(AcademyDbContext db, Guid userId, CancellationToken ct) => new(
        await db.Authenticators.AnyAsync(row => row.UserId == userId && row.ConfirmedAt != null, ct),
        await db.RecoveryCodes.CountAsync(code => code.UserId == userId && code.UsedAt == null, ct),
        await db.UserPasskeys.CountAsync(passkey => passkey.UserId == userId, ct));
}
