using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>
/// Binds committed entries by seals. It comes by every few seconds instead of with each write, so that no write waits for another.
/// </summary>
public sealed class AuditSealer(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Entries in one seal at most; a seal is one transaction.</summary>
    private const int Largest = 5000;

    /// <summary>Seals all that is committed and yet without a seal, and tells how many entries that were.</summary>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var (all, last) = (0, 0);
        do
        {
            last = (await db.Database.SqlQuery<int>($"""SELECT seal_audit({Largest}) AS "Value" """).ToListAsync(ct))[0];
            all += last;
        }
        while (last == Largest);
        return all;
    }
}
