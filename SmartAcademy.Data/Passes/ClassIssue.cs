namespace SmartAcademy.Data.Passes;

/// <summary>The order of a bulk issue: standard passes for a class; without a last day they get the usual one.</summary>
public sealed record ClassIssue(Guid ClassId, DateOnly? ExpiresOn = null);
