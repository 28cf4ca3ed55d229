using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>Visits that are long over, with photos, phones and identity numbers. Who never signed out is gone by then, too.</summary>
public sealed class VisitExpiry(IDbContextFactory<AcademyDbContext> contexts, FileService files) : Expiry
{
    public override RetentionKind Kind => RetentionKind.Visitors;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var old = Old(db, before);
        return new RetentionCount(await old.LongCountAsync(ct), await old.LongCountAsync(visit => visit.PhotoFileId != null, ct));
    }

    /// <summary>The faces before the rows that lead to them: a run that is broken off is finished by the next one.</summary>
    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var faces = await Old(db, before).Where(visit => visit.PhotoFileId != null).Select(visit => visit.PhotoFileId!.Value).ToListAsync(ct);
        foreach (var face in faces)
        {
            await files.DeleteAsync(house, face, ct);
        }

        return new RetentionCount(await RepeatAsync(() => Old(db, before).Take(Batch).ExecuteDeleteAsync(ct)), faces.Count);
    }

    private static IQueryable<Visit> Old(AcademyDbContext db, DateTimeOffset before) => db.Visits.Where(visit => visit.LeavesBy < before);
}
