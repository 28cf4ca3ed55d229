using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Releases;

/// <summary>Old releases with their codes, and those who might collect a child until a day that is long over, with their faces.</summary>
public sealed class ReleaseExpiry(IDbContextFactory<AcademyDbContext> contexts, FileService files) : Expiry
{
    public override RetentionKind Kind => RetentionKind.Releases;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var day = DateOnly.FromDateTime(before.UtcDateTime);
        var rows = await db.Releases.LongCountAsync(row => row.Day < day, ct) + await db.ReleaseCodes.LongCountAsync(row => row.Day < day, ct);
        var old = Ended(db, day);
        return new RetentionCount(rows + await old.LongCountAsync(ct), await old.LongCountAsync(row => row.PhotoFileId != null, ct));
    }

    /// <summary>The faces before the rows that lead to them: a run that is broken off is finished by the next one.</summary>
    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var day = DateOnly.FromDateTime(before.UtcDateTime);
        var faces = await Ended(db, day).Where(row => row.PhotoFileId != null).Select(row => row.PhotoFileId!.Value).ToListAsync(ct);
        foreach (var face in faces)
        {
            await files.DeleteAsync(house, face, ct);
        }

        var rows = await RepeatAsync(() => db.Releases.Where(row => row.Day < day).Take(Batch).ExecuteDeleteAsync(ct))
            + await RepeatAsync(() => db.ReleaseCodes.Where(row => row.Day < day).Take(Batch).ExecuteDeleteAsync(ct))
            + await RepeatAsync(() => Ended(db, day).Take(Batch).ExecuteDeleteAsync(ct));
        return new RetentionCount(rows, faces.Count);
    }

    private static IQueryable<Collector> Ended(AcademyDbContext db, DateOnly day) => db.Collectors.Where(row => row.ValidUntil < day);
}
