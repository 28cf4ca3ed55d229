using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Factors;

/// <summary>Sets up a person's authenticator app and checks its codes. The actor is always the person themselves.</summary>
public sealed class AuthenticatorService(
    IDbContextFactory<AcademyDbContext> contexts, IDataProtectionProvider protection, AuditTrail audit, TimeProvider time)
{
    private const string Subject = nameof(Authenticator);

    private readonly IDataProtector protector = protection.CreateProtector("SmartAcademy.Authenticator");

    /// <summary>The secret to scan. Asked again before a code confirmed it, it is the same: a reload must not spoil a scan.</summary>
    public async Task<Result<AuthenticatorSetup>> BeginAsync(Actor actor, string login, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        var made = protector.Protect(TotpCodes.MakeSecret());
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO authenticators (user_id, protected_secret, last_step, wrong_codes, recovery_salt)
            VALUES ({actor.UserId}, {made}, 0, 0, ''::bytea) ON CONFLICT (user_id) DO NOTHING
            """, ct);
        var row = await db.Authenticators.AsNoTracking().SingleAsync(one => one.UserId == actor.UserId, ct);
        if (row.ConfirmedAt is not null)
        {
            return FactorRefusals.AlreadySetUp;
        }

        var secret = protector.Unprotect(row.ProtectedSecret);
        return new AuthenticatorSetup(secret, TotpCodes.Address(secret, login));
    }

    /// <summary>A first code proves that the app has the secret; returns the recovery codes, which are shown this once.</summary>
    public async Task<Result<string[]>> ConfirmAsync(Actor actor, string code, CancellationToken ct)
    {
        var spent = await SpendAsync(actor, code, confirmed: false, ct);
        if (spent.IsRefused)
        {
            return spent.Refusal;
        }

        await using var db = await contexts.OpenWideAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var confirmed = await db.Authenticators.Where(row => row.UserId == actor.UserId && row.ConfirmedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ConfirmedAt, now), ct);
        if (confirmed == 0)
        {
            return FactorRefusals.AlreadySetUp;
        }

        var codes = await db.MakeRecoveryCodesAsync(actor.UserId!.Value, now, ct);
        audit.Record(db, new AuditEvent(AuditAction.FactorSet, Subject, actor.UserId.Value.ToString(), SchoolId: actor.SchoolId));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return codes;
    }

    /// <summary>Takes a code of the app, once and never again.</summary>
    public Task<Result> CheckAsync(Actor actor, string code, CancellationToken ct) => SpendAsync(actor, code, confirmed: true, ct);

    /// <summary>Turns the app off; its recovery codes go with it.</summary>
    public async Task<Result> RemoveAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var removed = await db.Authenticators.Where(row => row.UserId == actor.UserId).ExecuteDeleteAsync(ct);
        await db.RecoveryCodes.Where(code => code.UserId == actor.UserId).ExecuteDeleteAsync(ct);
        if (removed == 0)
        {
            return FactorRefusals.NotSetUp;
        }

        audit.Record(db, new AuditEvent(AuditAction.FactorRemoved, Subject, actor.UserId!.Value.ToString(), SchoolId: actor.SchoolId));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Ok;
    }

    private async Task<Result> SpendAsync(Actor actor, string code, bool confirmed, CancellationToken ct)
    {
        await using var db = await contexts.OpenWideAsync(actor, ct);
        var now = time.GetUtcNow();
        var row = await db.Authenticators.AsNoTracking().FirstOrDefaultAsync(one => one.UserId == actor.UserId, ct);
        if (row is null || row.ConfirmedAt is not null != confirmed)
        {
            return confirmed || row is null ? FactorRefusals.NotSetUp : FactorRefusals.AlreadySetUp;
        }

        if (!await db.TakeTryAsync(row.UserId, now, ct))
        {
            return FactorRefusals.TooManyWrongCodes;
        }

        if (TotpCodes.StepOf(protector.Unprotect(row.ProtectedSecret), DigitText.ToLatin(code).Trim(), now) is not { } step)
        {
            return FactorRefusals.WrongCode;
        }

        // One statement decides between two requests with the same code.
        var taken = await db.Authenticators.Where(one => one.UserId == row.UserId && one.LastStep < step)
            .ExecuteUpdateAsync(one => one.SetProperty(set => set.LastStep, step), ct);
        if (taken == 0)
        {
            return FactorRefusals.CodeUsed;
        }

        await db.ForgiveTriesAsync(row.UserId, ct);
        return Result.Ok;
    }
}
