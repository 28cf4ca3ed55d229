using System.Data;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>
/// Reads the whole audit and computes every digest and every seal anew. It believes nothing of what the database computed,
/// and sees one state of it, however many entries are written meanwhile.
/// </summary>
public sealed class AuditVerifier(IDbContextFactory<AcademyDbContext> contexts)
{
    private const int SealsAtOnce = 1000;

    /// <param name="notedHash">The head hash of an earlier day, which must still be in the chain; null when none was noted.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<AuditVerdict> VerifyAsync(string? notedHash, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await using var oneState = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var walk = new AuditWalk(notedHash);
        long last;
        do
        {
            last = walk.LastSealNo;
            await WalkAsync(db, walk, ct);
        }
        while (walk.LastSealNo > last);

        await LooseAsync(db, walk, ct);
        return walk.End(await db.AuditEntries.LongCountAsync(entry => entry.SealNo == AuditSeal.BeforeSeals, ct));
    }

    /// <summary>The next seals and what stands under them. Numbers that are left out are seen by their gap.</summary>
    private static async Task WalkAsync(AcademyDbContext db, AuditWalk walk, CancellationToken ct)
    {
        var after = walk.LastSealNo;
        var seals = await db.AuditSeals.AsNoTracking().Where(seal => seal.No > after).OrderBy(seal => seal.No).Take(SealsAtOnce).ToListAsync(ct);
        if (seals.Count == 0)
        {
            return;
        }

        var (next, upTo) = (0, seals[^1].No);
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.SealNo > after && entry.SealNo <= upTo)
            .OrderBy(entry => entry.SealNo).ThenBy(entry => entry.Id).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(ct))
        {
            while (next < seals.Count && seals[next].No <= entry.SealNo)
            {
                walk.Begin(seals[next++]);
            }

            walk.Read(entry);
        }

        foreach (var seal in seals.Skip(next))
        {
            walk.Begin(seal);
        }
    }

    /// <summary>Entries that wait for a seal, and such that name one that never was or is gone.</summary>
    private static async Task LooseAsync(AcademyDbContext db, AuditWalk walk, CancellationToken ct)
    {
        var last = walk.LastSealNo;
        var loose = db.AuditEntries.AsNoTracking().Where(entry => entry.SealNo == null || entry.SealNo > last || entry.SealNo < AuditSeal.BeforeSeals)
            .AsAsyncEnumerable();
        await foreach (var entry in loose.WithCancellation(ct))
        {
            walk.ReadLoose(entry);
        }
    }
}
