using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>A scan before a guard who may override it.</summary>
/// <param name="Scan">What the gate answered.</param>
/// <param name="Explanation">The hours, the number, or the school's own words that belong to the answer.</param>
/// <param name="Refusal">Why it cannot be overridden; null where it can.</param>
/// <param name="Done">The override, where somebody made one already.</param>
public sealed record OverrideView(AccessLogLine Scan, string? Explanation, Refusal? Refusal, OverrideDone? Done);
