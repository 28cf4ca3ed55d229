namespace SmartAcademy.Data.Access.Rules;

/// <param name="Word">See <see cref="TrialChange"/>.</param>
/// <param name="Scans">How many.</param>
public sealed record TrialCount(string Word, int Scans);
