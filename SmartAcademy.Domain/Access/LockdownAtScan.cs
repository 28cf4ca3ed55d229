namespace SmartAcademy.Domain.Access;

/// <summary>The gates let nobody in.</summary>
/// <param name="Message">The school's words to guards and staff.</param>
/// <param name="HoldsInside">Nor out.</param>
public readonly record struct LockdownAtScan(string Message, bool HoldsInside);
