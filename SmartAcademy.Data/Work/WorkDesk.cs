using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Work;

/// <summary>Claims an order and sees it through: one worker in the whole cluster at a time.</summary>
public sealed class WorkDesk(
    IDbContextFactory<AcademyDbContext> contexts,
    IEnumerable<IWorkRunner> runners,
    ActorDirectory actors,
    TimeProvider time,
    ILogger<WorkDesk> log)
{
    /// <summary>A runner that gave no sign of life for so long is taken for dead.</summary>
    public static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    /// <summary>Orders that nobody works on: never started, or left by a process that died.</summary>
    public async Task<IReadOnlyList<Guid>> AbandonedAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await Claimable(db).OrderBy(order => order.RequestedAt).Select(order => order.Id).Take(20).ToListAsync(ct);
    }

    public async Task WorkAsync(Guid orderId, CancellationToken ct)
    {
        if (await ClaimAsync(orderId, ct) is not { } order)
        {
            return;
        }

        using var progress = new WorkProgress(orderId, contexts, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var heart = BeatAsync(progress, stop);
        try
        {
            var result = await RunAsync(order, progress, stop.Token);
            await EndAsync(orderId, row => Settle(row, result));
        }
        catch (OperationCanceledException) when (progress.IsCancelled)
        {
            await EndAsync(orderId, row => row.Cancel(time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await ReleaseAsync(orderId);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Work {WorkId} of kind {Kind} failed", orderId, order.Kind);
            await EndAsync(orderId, row => row.Fail(WorkRefusals.Failed, time.GetUtcNow()));
        }
        finally
        {
            await stop.CancelAsync();
            await heart;
        }
    }

    private IQueryable<WorkOrder> Claimable(AcademyDbContext db)
    {
        var dead = time.GetUtcNow() - DeadAfter;
        return db.WorkOrders.Where(order =>
            order.Status == WorkStatus.Waiting || (order.Status == WorkStatus.Running && order.HeartbeatAt < dead));
    }

    private async Task<WorkOrder?> ClaimAsync(Guid orderId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var now = time.GetUtcNow();
        var claimed = await Claimable(db).Where(order => order.Id == orderId).ExecuteUpdateAsync(
            order => order
                .SetProperty(x => x.Status, WorkStatus.Running)
                .SetProperty(x => x.StartedAt, now)
                .SetProperty(x => x.HeartbeatAt, now)
                .SetProperty(x => x.Finished, 0),
            ct);
        return claimed == 0 ? null : await db.WorkOrders.AsNoTracking().SingleAsync(order => order.Id == orderId, ct);
    }

    private async Task<Result<WorkOutcome>> RunAsync(WorkOrder order, WorkProgress progress, CancellationToken ct)
    {
        var runner = runners.Single(runner => runner.Kind == order.Kind);
        var actor = await actors.FindAsync(order.RequestedBy, order.SchoolId, ct);
        if (!actor.May(runner.Permission))
        {
            return Refusal.Forbidden;
        }

        return await runner.RunAsync(new WorkRun(order.Id, order.SchoolId, order.Input, actor, progress), ct);
    }

    private void Settle(WorkOrder order, Result<WorkOutcome> result)
    {
        if (result.IsRefused)
        {
            order.Fail(result.Refusal.Code, time.GetUtcNow());
            return;
        }

        var summary = result.Value.Summary is { } shape ? JsonSerializer.Serialize(shape, JsonSerializerOptions.Web) : null;
        order.Finish(summary, result.Value.FileId, time.GetUtcNow());
    }

    private async Task EndAsync(Guid orderId, Action<WorkOrder> end)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), CancellationToken.None);
        var order = await db.WorkOrders.SingleAsync(order => order.Id == orderId);
        end(order);
        await db.SaveChangesAsync();
    }

    /// <summary>The process is going down: the next one starts the work over.</summary>
    private async Task ReleaseAsync(Guid orderId)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), CancellationToken.None);
        await db.WorkOrders.Where(order => order.Id == orderId)
            .ExecuteUpdateAsync(order => order.SetProperty(x => x.Status, WorkStatus.Waiting));
    }

    private async Task BeatAsync(WorkProgress progress, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Heartbeat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                await progress.WriteAsync(stop.Token);
                if (progress.IsCancelled)
                {
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("The work ended, and its heartbeat with it");
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "A sign of life could not be written");
        }
    }
}
