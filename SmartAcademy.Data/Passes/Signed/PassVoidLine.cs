namespace SmartAcademy.Data.Passes.Signed;

/// <summary>A word that called passes void, as the page shows it; instants in the school's zone.</summary>
public sealed record PassVoidLine(DateTimeOffset IssuedBefore, string Reason, int Stopped, DateTimeOffset DecidedAt, string? DecidedBy);
