using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Work;

internal static class WorkScope
{
    /// <summary>Orders of the kinds that the actor may start, in the actor's school; of a kind for the requester only, the actor's own.</summary>
    public static IQueryable<WorkOrder> VisibleTo(this IQueryable<WorkOrder> orders, Actor actor, IEnumerable<IWorkRunner> runners)
    {
        var startable = runners.Where(runner => actor.May(runner.Permission)).ToLookup(runner => runner.IsForRequesterOnly, runner => runner.Kind);
        var (open, own, me) = (startable[false].ToArray(), startable[true].ToArray(), actor.UserId);
        return orders.Where(order => open.Contains(order.Kind) || (own.Contains(order.Kind) && order.RequestedBy == me));
    }
}
