namespace SmartAcademy.Data.Passes;

/// <summary>What a person does to a pass: which one, as which version they saw it, and why.</summary>
/// <param name="PassId">The pass.</param>
/// <param name="Version">The version on their screen; null when nobody looked at it before.</param>
/// <param name="Reason">Kept with the pass where it stops.</param>
public sealed record PassChange(Guid PassId, uint? Version = null, string? Reason = null);
