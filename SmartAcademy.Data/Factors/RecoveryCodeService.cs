using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Factors;

/// <summary>The codes for the day on which the app is lost. The actor is always the person themselves.</summary>
public sealed class RecoveryCodeService(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>Takes a code, once and never again.</summary>
    public async Task<Result> UseAsync(Actor actor, string typed, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        var now = time.GetUtcNow();
        var row = await db.Authenticators.AsNoTracking().FirstOrDefaultAsync(one => one.UserId == actor.UserId && one.ConfirmedAt != null, ct);
        if (row is null)
        {
            return FactorRefusals.NotSetUp;
        }

        if (!await db.TakeTryAsync(row.UserId, now, ct))
        {
            return FactorRefusals.TooManyWrongCodes;
        }

        if (RecoveryCodeText.Read(typed) is not { } code || await SpendAsync(db, row, code, now, ct) == 0)
        {
            return FactorRefusals.WrongCode;
        }

        await db.ForgiveTriesAsync(row.UserId, ct);
        audit.Record(db, Event(AuditAction.RecoveryCodeUsed, actor));
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    /// <summary>Ten new codes, shown this once; the earlier ones are worth nothing.</summary>
    public async Task<Result<string[]>> RenewAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Authenticators.AnyAsync(row => row.UserId == actor.UserId && row.ConfirmedAt != null, ct))
        {
            return FactorRefusals.NotSetUp;
        }

        var codes = await db.MakeRecoveryCodesAsync(actor.UserId!.Value, time.GetUtcNow(), ct);
        audit.Record(db, Event(AuditAction.RecoveryCodesMade, actor));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return codes;
    }

    private static Task<int> SpendAsync(AcademyDbContext db, Authenticator row, string code, DateTimeOffset now, CancellationToken ct)
    {
        var hash = RecoveryCodeText.Hash(code, row.RecoverySalt);
        return db.RecoveryCodes.Where(one => one.UserId == row.UserId && one.CodeHash == hash && one.UsedAt == null)
            .ExecuteUpdateAsync(one => one.SetProperty(set => set.UsedAt, now), ct);
    }

    private static AuditEvent Event(string action, Actor actor) =>
        new(action, nameof(RecoveryCode), actor.UserId?.ToString() ?? "", SchoolId: actor.SchoolId);
}
