using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Work;

public sealed class WorkQueries(IDbContextFactory<AcademyDbContext> contexts, IEnumerable<IWorkRunner> runners)
{
    public const int PageSize = 50;

    public async Task<WorkView?> FindAsync(Actor actor, Guid orderId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Views(db, actor).FirstOrDefaultAsync(view => view.Id == orderId, ct);
    }

    /// <summary>The newest orders first, one page.</summary>
    public async Task<IReadOnlyList<WorkView>> LatestAsync(Actor actor, int page, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Views(db, actor).OrderByDescending(view => view.RequestedAt)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }

    public async Task<int> CountAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.WorkOrders.VisibleTo(actor, runners).CountAsync(ct);
    }

    private IQueryable<WorkView> Views(AcademyDbContext db, Actor actor) =>
        from order in db.WorkOrders.VisibleTo(actor, runners).AsNoTracking()
        join user in db.Users on order.RequestedBy equals user.Id into requesters
        from user in requesters.DefaultIfEmpty()
        select new WorkView
        {
            Id = order.Id,
            Kind = order.Kind,
            Status = order.Status,
            Finished = order.Finished,
            Total = order.Total,
            RequestedBy = user == null ? "" : user.DisplayName,
            RequestedAt = order.RequestedAt,
            StartedAt = order.StartedAt,
            EndedAt = order.EndedAt,
            CancelRequested = order.CancelRequested,
            Outcome = order.Outcome,
            OutcomeFileId = order.OutcomeFileId,
            FailureCode = order.FailureCode,
        };
}
