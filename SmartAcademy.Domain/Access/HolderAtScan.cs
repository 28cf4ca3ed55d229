using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Domain.Access;

/// <summary>What the school's rules say of the holder at the moment of a scan.</summary>
/// <param name="Day">The day of the holder's class at this gate; null for visitors, whom no hours bind.</param>
/// <param name="Time">On the school's wall clock.</param>
/// <param name="MayLeave">An approved leave, or a guardian who fetches the child, covers this moment.</param>
/// <param name="Block">The school has stopped the student; null for everybody else.</param>
/// <param name="Lockdown">Nobody is let in; null on a usual day.</param>
public readonly record struct HolderAtScan(
    GateDay? Day, TimeOnly Time, bool MayLeave = false, BlockAtScan? Block = null, LockdownAtScan? Lockdown = null);
