namespace SmartAcademy.Data.Passes;

/// <summary>Another pass, to be named and linked to.</summary>
public sealed record PassLink(Guid Id, string Number);
