using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Factors;

/// <summary>Takes all second factors from somebody who lost theirs. Whoever was signed in by them is signed out.</summary>
public sealed class FactorResetService(IDbContextFactory<AcademyDbContext> contexts, SessionService sessions, AuditTrail audit)
{
    /// <summary>Never one's own: a stolen session must not shed the factor that it lacks.</summary>
    public async Task<Result> ResetAsync(Actor actor, Guid userId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite))
        {
            return Refusal.Forbidden;
        }

        if (userId == actor.UserId)
        {
            return FactorRefusals.OwnReset;
        }

        // Ends them first: this also tells whether the user is one of the actor's school.
        var ended = await sessions.EndAllAsync(actor, userId, SessionEnd.FactorReset, ct);
        if (ended.IsRefused)
        {
            return ended;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Authenticators.Where(row => row.UserId == userId).ExecuteDeleteAsync(ct);
        await db.RecoveryCodes.Where(code => code.UserId == userId).ExecuteDeleteAsync(ct);
        await db.UserPasskeys.Where(passkey => passkey.UserId == userId).ExecuteDeleteAsync(ct);
        audit.Record(db, new AuditEvent(AuditAction.FactorReset, "User", userId.ToString()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ended;
    }
}
