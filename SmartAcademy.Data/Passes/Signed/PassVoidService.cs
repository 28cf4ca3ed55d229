using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>Calls all passes of a school void that were issued before a moment: revoked here, and refused by gates without a connection.</summary>
public sealed class PassVoidService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Returns how many passes it stopped.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="before">By the school's clock; null means now.</param>
    /// <param name="reason">Why; it becomes the reason of each pass.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Result<int>> VoidAsync(Actor actor, DateTime? before, string? reason, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsWrite))
        {
            return Refusal.Forbidden;
        }

        if (actor.SchoolId is not { } schoolId)
        {
            return Refusal.NotFound;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldPassesAsync([schoolId], ct);
        var zone = (await db.ClockAsync(schoolId, time, ct)).Zone;
        var now = time.GetUtcNow();
        var moment = before is { } local ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime() : now;
        var earlier = await db.PassVoids.MaxAsync(word => (DateTimeOffset?)word.IssuedBefore, ct);
        var decided = PassVoid.Decide(schoolId, moment, reason, earlier, actor.UserId, now);
        if (decided.IsRefused)
        {
            return decided.Refusal;
        }

        decided.Value.Count(await StopAsync(db, decided.Value, ct));
        db.PassVoids.Add(decided.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return decided.Value.Stopped;
    }

    /// <summary>In one statement: the word itself stands in the audit, with the number of passes, in place of an entry for each.</summary>
    private static Task<int> StopAsync(AcademyDbContext db, PassVoid word, CancellationToken ct) => db.Passes
        .Where(pass => pass.SchoolId == word.SchoolId && pass.IssuedAt < word.IssuedBefore)
        .Where(pass => pass.Status == PassStatus.Active || pass.Status == PassStatus.Inactive)
        .ExecuteUpdateAsync(
            set => set.SetProperty(pass => pass.Status, PassStatus.Revoked).SetProperty(pass => pass.Reason, word.Reason)
                .SetProperty(pass => pass.RevokedBy, word.DecidedBy).SetProperty(pass => pass.RevokedAt, word.DecidedAt),
            ct);
}
