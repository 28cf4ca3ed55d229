using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Work;

internal static class WorkScope
{
    /// <summary>Orders of the kinds that the actor may start, in the actor's school.</summary>
    public static IQueryable<WorkOrder> VisibleTo(this IQueryable<WorkOrder> orders, Actor actor, IEnumerable<IWorkRunner> runners)
    {
        var kinds = runners.Where(runner => actor.May(runner.Permission)).Select(runner => runner.Kind).ToArray();
        return orders.Where(order => kinds.Contains(order.Kind));
    }
}
