using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Retention;

/// <summary>Rows that may each lead to a file.</summary>
/// <param name="contexts">The database.</param>
/// <param name="files">The files that go with the rows.</param>
/// <param name="fileOf">The file of a row; null where it has none.</param>
public abstract class FiledExpiry<TRow>(
    IDbContextFactory<AcademyDbContext> contexts, FileService files, Expression<Func<TRow, Guid?>> fileOf) : Expiry
    where TRow : class
{
    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var old = Old(db, before);
        return new RetentionCount(await old.LongCountAsync(ct), await old.Select(fileOf).LongCountAsync(file => file != null, ct));
    }

    /// <summary>The files before the rows that lead to them: a run that is broken off is finished by the next one.</summary>
    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var filed = await Old(db, before).Select(fileOf).Where(file => file != null).Select(file => file!.Value).ToListAsync(ct);
        foreach (var file in filed)
        {
            await files.DeleteAsync(house, file, ct);
        }

        return new RetentionCount(await RepeatAsync(() => Old(db, before).Take(Batch).ExecuteDeleteAsync(ct)), filed.Count);
    }

    /// <summary>The rows whose time is over.</summary>
    protected abstract IQueryable<TRow> Old(AcademyDbContext db, DateTimeOffset before);
}
