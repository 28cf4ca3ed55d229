using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>Long works that are over, with what was uploaded for them and what they printed.</summary>
public sealed class WorkExpiry(IDbContextFactory<AcademyDbContext> contexts, FileService files) : Expiry
{
    private static readonly FileKind[] Kinds = [FileKind.WorkOutcome, FileKind.PhotoArchive, FileKind.ClassList];

    public override RetentionKind Kind => RetentionKind.WorkResults;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        return new RetentionCount(
            await db.WorkOrders.LongCountAsync(order => order.EndedAt < before, ct), await OldFiles(db, before).LongCountAsync(ct));
    }

    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var orders = await RepeatAsync(() => db.WorkOrders.Where(order => order.EndedAt < before).Take(Batch).ExecuteDeleteAsync(ct));
        var ids = await OldFiles(db, before).Select(file => file.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            await files.DeleteAsync(house, id, ct);
        }

        return new RetentionCount(orders, ids.Count);
    }

    /// <summary>A file that a work still waits for stays with it.</summary>
    private static IQueryable<StoredFile> OldFiles(AcademyDbContext db, DateTimeOffset before) =>
        db.Files.Where(file => Kinds.Contains(file.Kind) && file.CreatedAt < before
            && !db.WorkOrders.Any(order => order.OutcomeFileId == file.Id && !(order.EndedAt < before)));
}
