namespace SmartAcademy.Data.Access;

/// <summary>How many scans were denied for one <see cref="Domain.Access.DenialReason"/>.</summary>
public sealed record ReasonCount(string Reason, int Scans);
