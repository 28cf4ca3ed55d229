using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>Those who are not simply let in.</summary>
public sealed class WatchListService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<WatchLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsWrite))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.WatchEntries.AsNoTracking().OrderByDescending(row => row.AddedAt)
            .Select(row => new WatchLine(row.Id, row.Name, row.Phone, row.IdNumber, row.Reason)).ToListAsync(ct);
    }

    public async Task<Checked<Guid>> AddAsync(Actor actor, WatchLine typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.VisitorsWrite, out var schoolId) is { } refusal)
        {
            return refusal;
        }

        var entry = WatchEntry.Add(schoolId, typed.Name, typed.Phone, typed.IdNumber, typed.Reason, actor.UserId, time.GetUtcNow());
        if (entry.IsRefused)
        {
            return entry.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        db.WatchEntries.Add(entry.Value);
        await db.SaveChangesAsync(ct);
        return entry.Value.Id;
    }

    public async Task<Result> RemoveAsync(Actor actor, Guid entryId, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.WatchEntries.FirstOrDefaultAsync(row => row.Id == entryId, ct) is not { } entry)
        {
            return Refusal.NotFound;
        }

        db.WatchEntries.Remove(entry);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }
}
