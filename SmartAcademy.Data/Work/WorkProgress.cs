using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Work;

/// <summary>Writes progress at most twice a second, outside the runner's transaction, and learns of a cancel by the way.</summary>
public sealed class WorkProgress(Guid orderId, IDbContextFactory<AcademyDbContext> contexts, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim gate = new(1, 1);
    private DateTimeOffset writtenAt = DateTimeOffset.MinValue;
    private (int Finished, int Total) known;

    public bool IsCancelled { get; private set; }

    public void Dispose() => gate.Dispose();

    public async Task ReportAsync(int finished, int total, CancellationToken ct)
    {
        known = (finished, total);
        if (time.GetUtcNow() - writtenAt >= Pause)
        {
            await WriteAsync(ct);
        }

        if (IsCancelled)
        {
            throw new OperationCanceledException();
        }
    }

    /// <summary>Writes progress and the sign of life now.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            writtenAt = time.GetUtcNow();
            await using var db = await contexts.OpenAsync(Actor.System(), ct);
            var row = db.WorkOrders.Where(order => order.Id == orderId);
            await row.ExecuteUpdateAsync(
                order => order
                    .SetProperty(x => x.Finished, known.Finished)
                    .SetProperty(x => x.Total, known.Total)
                    .SetProperty(x => x.HeartbeatAt, writtenAt),
                ct);
            IsCancelled = await row.Select(order => order.CancelRequested).FirstOrDefaultAsync(ct);
        }
        finally
        {
            gate.Release();
        }
    }
}
