using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>
/// Turns what a reader device sends into a pass: a signed code, a code of the cards before, or a pass number that a guard typed.
/// Of a signed code the signature is checked here, before anything is looked up.
/// </summary>
public sealed class PassCodeReader(PassKeyBook keys, IDbContextFactory<AcademyDbContext> contexts)
{
    private readonly GoodSignatures signatures = new();

    /// <param name="schoolId">The school of the device; a typed number means a pass of this school only.</param>
    /// <param name="text">As it came.</param>
    /// <param name="typed">Whether a person typed it; only then may it be a pass number.</param>
    /// <param name="ct">Ends with the request.</param>
    public async ValueTask<PassReading> ReadAsync(Guid schoolId, string text, bool typed, CancellationToken ct)
    {
        if (SignedCode.IsMeant(text))
        {
            return await CheckAsync(SignedCode.Read(text), ct);
        }

        if (PassToken.Read(text) is { } token)
        {
            return PassReading.Of(token);
        }

        return typed ? await FindNumberAsync(schoolId, text, ct) : PassReading.Unknown;
    }

    private async ValueTask<PassReading> CheckAsync(SignedCode? code, CancellationToken ct)
    {
        if (code is null)
        {
            return PassReading.Denied(DenialReason.ForgedPass);
        }

        if (await keys.FindAsync(code.Pass.SchoolId, code.Pass.KeyNumber, ct) is not { } key)
        {
            return PassReading.Unknown;
        }

        if (!signatures.IsGood(code, key.Point))
        {
            return PassReading.Denied(DenialReason.ForgedPass);
        }

        return key.IsRetired ? PassReading.Denied(DenialReason.RetiredKey) : PassReading.Of(code.Pass.Secret);
    }

    /// <summary>In any digits, in small letters or capitals; of another school there is nothing to find.</summary>
    private async Task<PassReading> FindNumberAsync(Guid schoolId, string text, CancellationToken ct)
    {
        var number = DigitText.ToLatin(text).Trim().ToUpperInvariant();
        await using var db = await contexts.OpenAsync(Actor.System(schoolId), ct);
        var hash = await db.Passes.Where(pass => pass.Number == number).Select(pass => pass.TokenHash).FirstOrDefaultAsync(ct);
        return new PassReading(hash, null);
    }
}
