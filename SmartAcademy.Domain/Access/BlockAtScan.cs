namespace SmartAcademy.Domain.Access;

/// <summary>The school has stopped the holder, or only wants the guard to know something.</summary>
/// <param name="Words">What the guard reads; empty for the portal's own sentence.</param>
/// <param name="LetsIn">The gate opens, and the guard is told.</param>
public readonly record struct BlockAtScan(string Words, bool LetsIn);
