using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Work;

/// <summary>Takes orders for long work, and takes them back.</summary>
public sealed class WorkService(
    IDbContextFactory<AcademyDbContext> contexts, IEnumerable<IWorkRunner> runners, IWorkBell bell, TimeProvider time)
{
    /// <summary>Keeps an order and rings for a worker; the id is the address of its page.</summary>
    public async Task<Result<Guid>> StartAsync(Actor actor, string kind, object input, CancellationToken ct)
    {
        var runner = runners.Single(runner => runner.Kind == kind);
        if (!actor.May(runner.Permission) || actor.SchoolId is not { } schoolId)
        {
            return Refusal.Forbidden;
        }

        var order = new WorkOrder(
            schoolId, kind, JsonSerializer.Serialize(input, JsonSerializerOptions.Web), actor.UserId, time.GetUtcNow());
        await using var db = await contexts.OpenAsync(actor, ct);
        db.WorkOrders.Add(order);
        await db.SaveChangesAsync(ct);
        await bell.RingAsync(order.Id, ct);
        return order.Id;
    }

    public async Task<Result> CancelAsync(Actor actor, Guid orderId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var order = await db.WorkOrders.VisibleTo(actor, runners).FirstOrDefaultAsync(order => order.Id == orderId, ct);
        if (order is null)
        {
            return Refusal.NotFound;
        }

        var result = order.RequestCancel(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return result;
    }
}
