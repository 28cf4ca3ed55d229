using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>The keys that sign the codes of schools. A school's first key is made when the first code is wanted.</summary>
public sealed class PassSigners(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int First = 1;

    /// <summary>The school's current key; whoever asks was let in by the caller.</summary>
    public async Task<PassSigner> OfAsync(Guid schoolId, CancellationToken ct) =>
        await FindAsync(schoolId, ct) ?? await MakeFirstAsync(schoolId, ct);

    /// <summary>The school's current key; null when it never signed anything.</summary>
    public async Task<PassSigner?> FindAsync(Guid schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(schoolId), ct);
        var key = await db.PassSigningKeys.AsNoTracking().OrderByDescending(key => key.Number).FirstOrDefaultAsync(ct);
        return key?.Signer();
    }

    private async Task<PassSigner> MakeFirstAsync(Guid schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(schoolId), ct);
        var key = PassSigningKey.Make(schoolId, First, by: null, time.GetUtcNow());
        db.PassSigningKeys.Add(key);
        try
        {
            await db.SaveChangesAsync(ct);
            return key.Signer();
        }
        catch (DbUpdateException failure) when (failure.Breaks(SignedPassConfiguration.OneOfNumber))
        {
            // Another card was quicker: both are signed with its key.
            return (await FindAsync(schoolId, ct))!;
        }
    }
}
