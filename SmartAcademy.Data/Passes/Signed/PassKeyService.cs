using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>Makes the next key of a school and retires old ones; the audit tells who did it.</summary>
public sealed class PassKeyService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly Clash[] Clashes = [new(SignedPassConfiguration.OneOfNumber, Refusal.ChangedMeanwhile)];

    /// <summary>Makes the key that signs from now on; the earlier ones go on verifying.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="seen">The number of the newest key on the person's screen, 0 for none: a second click makes no second key.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Result<int>> MakeNextAsync(Actor actor, int seen, CancellationToken ct)
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
        var newest = await db.PassSigningKeys.MaxAsync(key => (int?)key.Number, ct) ?? 0;
        if (newest != seen)
        {
            return Refusal.ChangedMeanwhile;
        }

        db.PassSigningKeys.Add(PassSigningKey.Make(schoolId, newest + 1, actor.UserId, time.GetUtcNow()));
        return await db.SaveAsync(Clashes, ct) is { Refusal: { } clash } ? clash : newest + 1;
    }

    /// <summary>Lets a key verify nothing any more, for good.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="keyId">The key.</param>
    /// <param name="anyway">True for somebody who was told that good cards rest on it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Result> RetireAsync(Actor actor, Guid keyId, bool anyway, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.PassSigningKeys.FirstOrDefaultAsync(key => key.Id == keyId, ct) is not { } key)
        {
            return Refusal.NotFound;
        }

        var isCurrent = !await db.PassSigningKeys.AnyAsync(other => other.SchoolId == key.SchoolId && other.Number > key.Number, ct);
        var retired = key.Retire(isCurrent, actor.UserId, time.GetUtcNow());
        if (retired.IsRefused)
        {
            return retired;
        }

        if (!anyway && await (await db.GoodCardsAsync(key.SchoolId, time, ct)).AnyAsync(card => card.KeyNumber == key.Number, ct))
        {
            return PassRefusals.SigningKeyInUse;
        }

        return await db.TrySaveAsync(ct);
    }
}
