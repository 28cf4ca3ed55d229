namespace SmartAcademy.Domain.Access.Overrides;

/// <summary>What of a scan decides whether it may be overridden.</summary>
/// <param name="Status">What the gate answered.</param>
/// <param name="Reason">A <see cref="DenialReason"/>.</param>
/// <param name="IsOfKnownPass">The code belongs to a pass of the school.</param>
/// <param name="OccurredAt">When it was scanned.</param>
public readonly record struct RefusedScan(AccessStatus Status, string? Reason, bool IsOfKnownPass, DateTimeOffset OccurredAt);
