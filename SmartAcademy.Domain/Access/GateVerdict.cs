namespace SmartAcademy.Domain.Access;

/// <summary>What a gate says to one scan.</summary>
/// <param name="Reason">A <see cref="DenialReason"/>; null opens the gate.</param>
/// <param name="Findings">What was noticed of a scan that is granted.</param>
/// <param name="LateMinutes">Whole minutes after the beginning, for a first entry after the cut-off.</param>
/// <param name="Explanation">What the sentence to the guard names: the hours, since when, how many. The same in every language.</param>
public readonly record struct GateVerdict(
    string? Reason, ScanFindings Findings = ScanFindings.None, int? LateMinutes = null, string? Explanation = null);
