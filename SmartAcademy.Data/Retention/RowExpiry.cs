using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>A kind that is rows and nothing besides; they are deleted.</summary>
internal sealed class RowExpiry<T>(
    RetentionKind kind, IDbContextFactory<AcademyDbContext> contexts, Func<AcademyDbContext, DateTimeOffset, IQueryable<T>> old) : Expiry
    where T : class
{
    public override RetentionKind Kind => kind;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        return new RetentionCount(await old(db, before).LongCountAsync(ct), 0);
    }

    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        return new RetentionCount(await RepeatAsync(() => old(db, before).Take(Batch).ExecuteDeleteAsync(ct)), 0);
    }
}
