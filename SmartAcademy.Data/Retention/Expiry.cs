using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>
/// What becomes of one kind when its time is over. The actor is the house itself in one school, or in all for what belongs to none,
/// so the context shows no row of another school.
/// </summary>
public abstract class Expiry
{
    /// <summary>So many rows go in one transaction: a reader waits for none of them long.</summary>
    protected const int Batch = 1_000;

    public abstract RetentionKind Kind { get; }

    /// <summary>How much would go.</summary>
    public abstract Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct);

    /// <summary>Removes it, in batches; a run that was broken off is finished by the next one.</summary>
    public abstract Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct);

    /// <summary>Repeats a step until it finds nothing more to do.</summary>
    internal static async Task<long> RepeatAsync(Func<Task<int>> step)
    {
        var (all, some) = (0L, 0);
        do
        {
            some = await step();
            all += some;
        }
        while (some > 0);
        return all;
    }
}
