using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Audit;

/// <summary>Reads the audit for those who may: a school's head their own school's, a super admin all.</summary>
public sealed class AuditQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>Lines in one spreadsheet at most; more are asked for by days.</summary>
    public const int MostExported = 200_000;

    private const int ExportedAtOnce = 500;

    private static readonly AuditHead NoHead = new(0, "", null, 0);

    public async Task<AuditPage> PageAsync(Actor actor, AuditFilter filter, CancellationToken ct)
    {
        if (!actor.May(Permission.AuditRead))
        {
            return AuditPage.Empty;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await PageAsync(db, filter, AuditPage.Size, ct);
    }

    /// <summary>One entry; null when the actor sees no such entry.</summary>
    public async Task<AuditLine?> FindAsync(Actor actor, Guid entryId, CancellationToken ct)
    {
        if (!actor.May(Permission.AuditRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var found = await db.AuditOf(actor).Where(entry => entry.Id == entryId).LinesAsync(db, ct);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>Every matching entry, the newest first; empty for those who may not export.</summary>
    public AuditedExport<AuditLine> ReadAsync(Actor actor, AuditFilter filter, CancellationToken ct) =>
        new(audit, actor, nameof(AuditEntry), FilterWords.Of(filter), LinesAsync(actor, filter, ct));

    /// <summary>The clock by which the actor reads days and times.</summary>
    public async Task<SchoolClock> ClockAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.ClockAsync(actor.SchoolId, time, ct);
    }

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

    private async Task<AuditPage> PageAsync(AcademyDbContext db, AuditFilter filter, int size, CancellationToken ct)
    {
        var clock = await db.ClockAsync(db.Actor.SchoolId, time, ct);
        var lines = await db.AuditOf(db.Actor).Matching(filter, clock).Newest().Take(size + 1).LinesAsync(db, ct);
        return lines.Count <= size
            ? new AuditPage(lines, null)
            : new AuditPage([.. lines.Take(size)], new AuditPosition(lines[size - 1].At, lines[size - 1].Id));
    }

    private async IAsyncEnumerable<AuditLine> LinesAsync(Actor actor, AuditFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.AuditExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var page = new AuditPage([], filter.Before);
        for (var told = 0; told < MostExported && (told == 0 || page.Next is not null); told += ExportedAtOnce)
        {
            page = await PageAsync(db, filter with { Before = page.Next }, ExportedAtOnce, ct);
            foreach (var line in page.Lines)
            {
                yield return line;
            }
        }
    }
}
