using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>What people decided over the head of the gates: students who are stopped, and a lockdown.</summary>
internal sealed class GateHolds
{
    private readonly Dictionary<Guid, List<GateBlock>> blocks = [];
    private GateLockdown? lockdown;

    public void Put(GateBlock block)
    {
        if (!blocks.TryGetValue(block.StudentId, out var known))
        {
            blocks[block.StudentId] = known = [];
        }

        known.Add(block);
    }

    public void Put(GateLockdown now) => lockdown = now;

    public void ForgetBlocks(Guid studentId) => blocks.Remove(studentId);

    /// <summary>The block that holds for a scan; of two the one that denies.</summary>
    /// <param name="studentId">The holder.</param>
    /// <param name="day">The school's day of the scan.</param>
    /// <param name="happened">When a scan happened that is delivered later: what was decided after it did not hold yet. Null for one that is answered now.</param>
    public BlockAtScan? BlockOf(Guid studentId, DateOnly day, DateTimeOffset? happened)
    {
        BlockAtScan? found = null;
        foreach (var block in blocks.TryGetValue(studentId, out var known) ? known : [])
        {
            if (block.HoldsOn(day) && !(happened < block.ImposedAt) && found is not { LetsIn: false })
            {
                found = block.AtScan;
            }
        }

        return found;
    }

    public LockdownAtScan? LockdownAt(DateTimeOffset? happened) => happened < lockdown?.StartedAt ? null : lockdown?.AtScan;
}
