namespace SmartAcademy.Data.Access;

/// <param name="Outcome">What became of the scan.</param>
/// <param name="Scan">The logged scan; null unless it was answered or repeated.</param>
public sealed record GateAnswer(ScanOutcome Outcome, AnsweredScan? Scan);
