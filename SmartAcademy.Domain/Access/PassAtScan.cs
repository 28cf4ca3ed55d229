using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Domain.Access;

/// <summary>What of a pass decides.</summary>
/// <param name="Status">As it is stored; a pass whose last day went by may still be marked active.</param>
/// <param name="ExpiresOn">The last day on which it is good.</param>
/// <param name="HolderMayPass">True for an active student and for a visitor.</param>
public readonly record struct PassAtScan(PassStatus Status, DateOnly ExpiresOn, bool HolderMayPass);
