using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Audit;

/// <summary>Reads the audit for those who may: a school's head their own school's, a super admin all.</summary>
public sealed class AuditQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    private static readonly AuditHead NoHead = new(0, "", null, 0);

    /// <summary>The state of the chain of seals, which spans all schools and tells of none.</summary>
    public async Task<AuditHead> HeadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.AuditRead))
        {
            return NoHead;
        }

        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var waiting = await db.AuditEntries.Where(entry => entry.SealNo == null).Take(AuditHead.MostCounted + 1).CountAsync(ct);
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.No).FirstOrDefaultAsync(ct);
        return last is null
            ? NoHead with { Waiting = waiting }
            : new AuditHead(last.No, Convert.ToHexStringLower(last.Hash), last.SealedAt, waiting);
    }
}
