namespace SmartAcademy.Bench.Verify;

/// <summary>What one step of a load measured.</summary>
/// <param name="PerSecond">Right answers in a second.</param>
/// <param name="Times">How long each right answer took.</param>
/// <param name="Errors">Answers that were wrong, refused or missing.</param>
internal sealed record LoadFigures(double PerSecond, Latencies Times, long Errors);
